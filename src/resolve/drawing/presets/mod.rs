//! Preset geometries (ECMA-376-1 20.1.10.56): adjustments `name=value`, guides `name operator operands`, `text` for the
//! rectangle of the text, path commands `M L A C Q Z`, `S` and `G` for stars and polygons (points, radii, height of the
//! centre, begin), and `path` with options to end a contour that is not the last; `of43200` tells how many units of its own
//! are the width and the height.

mod rare;

/// The definition of a preset; a rectangle for one that is not in the tables.
pub fn definition(name: &str) -> &'static str {
    all()
        .find(|entry| entry.0 == name)
        .map_or(RECTANGLE, |entry| entry.1)
}

/// The names in the tables.
#[cfg(test)]
pub fn names() -> impl Iterator<Item = &'static str> {
    all().map(|entry| entry.0)
}

fn all() -> impl Iterator<Item = &'static (&'static str, &'static str)> {
    DEFINITIONS.iter().chain(rare::DEFINITIONS)
}

const RECTANGLE: &str = "M l t; L r t; L r b; L l b; Z";
const LINE: &str = "M l t; L r b; path nofill";
const ELLIPSE: &str = "idx cos wd2 2700000; idy sin hd2 2700000; il +- hc 0 idx; ir +- hc idx 0; it +- vc 0 idy; \
    ib +- vc idy 0; text il it ir ib; M l vc; A wd2 hd2 cd2 cd4; A wd2 hd2 3cd4 cd4; A wd2 hd2 0 cd4; A wd2 hd2 cd4 cd4; Z";

const DEFINITIONS: &[(&str, &str)] = &[
    ("rect", RECTANGLE),
    ("textBox", RECTANGLE),
    ("flowChartProcess", RECTANGLE),
    ("ellipse", ELLIPSE),
    ("flowChartConnector", ELLIPSE),
    ("line", LINE),
    ("straightConnector1", LINE),
    ("lineInv", "M l b; L r t; path nofill"),
    ("bentConnector2", "M l t; L r t; L r b; path nofill"),
    (
        "bentConnector3",
        "adj1=50000; x1 */ w adj1 100000; M l t; L x1 t; L x1 b; L r b; path nofill",
    ),
    (
        "bentConnector4",
        "adj1=50000; adj2=50000; x1 */ w adj1 100000; y2 */ h adj2 100000; M l t; L x1 t; L x1 y2; L r y2; \
        L r b; path nofill",
    ),
    (
        "bentConnector5",
        "adj1=50000; adj2=50000; adj3=50000; x1 */ w adj1 100000; y2 */ h adj2 100000; x3 */ w adj3 100000; \
        M l t; L x1 t; L x1 y2; L x3 y2; L x3 b; L r b; path nofill",
    ),
    ("curvedConnector2", "M l t; C wd2 t r hd2 r b; path nofill"),
    (
        "curvedConnector3",
        "adj1=50000; x2 */ w adj1 100000; x1 +/ l x2 2; x3 +/ r x2 2; y3 */ h 3 4; M l t; \
        C x1 t x2 hd4 x2 vc; C x2 y3 x3 b r b; path nofill",
    ),
    (
        "roundRect",
        "adj=16667; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 29289 100000; \
        ir +- r 0 il; ib +- b 0 il; text il il ir ib; M l x1; A x1 x1 cd2 cd4; L x2 t; A x1 x1 3cd4 cd4; L r y2; \
        A x1 x1 0 cd4; L x1 b; A x1 x1 cd4 cd4; Z",
    ),
    (
        "flowChartAlternateProcess",
        "x1 val ssd6; x2 +- r 0 x1; y2 +- b 0 x1; M l x1; A x1 x1 cd2 cd4; L x2 t; \
        A x1 x1 3cd4 cd4; L r y2; A x1 x1 0 cd4; L x1 b; A x1 x1 cd4 cd4; Z",
    ),
    (
        "round1Rect",
        "adj=16667; a pin 0 adj 50000; dx1 */ ss a 100000; x1 +- r 0 dx1; M l t; L x1 t; A dx1 dx1 3cd4 cd4; \
        L r b; L l b; Z",
    ),
    (
        "round2SameRect",
        "adj1=16667; adj2=0; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; tx1 */ ss a1 100000; tx2 +- r 0 tx1; \
        bx1 */ ss a2 100000; bx2 +- r 0 bx1; by1 +- b 0 bx1; M tx1 t; L tx2 t; A tx1 tx1 3cd4 cd4; L r by1; \
        A bx1 bx1 0 cd4; L bx1 b; A bx1 bx1 cd4 cd4; L l tx1; A tx1 tx1 cd2 cd4; Z",
    ),
    (
        "round2DiagRect",
        "adj1=16667; adj2=0; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; x1 */ ss a1 100000; y1 +- b 0 x1; \
        a */ ss a2 100000; x2 +- r 0 a; y2 +- b 0 a; x3 +- r 0 x1; M x1 t; L x2 t; A a a 3cd4 cd4; L r y1; A x1 x1 0 cd4; \
        L a b; A a a cd4 cd4; L l x1; A x1 x1 cd2 cd4; Z",
    ),
    (
        "snip1Rect",
        "adj=16667; a pin 0 adj 50000; dx1 */ ss a 100000; x1 +- r 0 dx1; M l t; L x1 t; L r dx1; L r b; L l b; Z",
    ),
    (
        "snip2SameRect",
        "adj1=16667; adj2=0; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; tx1 */ ss a1 100000; tx2 +- r 0 tx1; \
        bx1 */ ss a2 100000; bx2 +- r 0 bx1; by1 +- b 0 bx1; M tx1 t; L tx2 t; L r tx1; L r by1; L bx2 b; L bx1 b; \
        L l by1; L l tx1; Z",
    ),
    (
        "snip2DiagRect",
        "adj1=0; adj2=16667; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; lx1 */ ss a1 100000; lx2 +- r 0 lx1; \
        ly1 +- b 0 lx1; rx1 */ ss a2 100000; rx2 +- r 0 rx1; ry1 +- b 0 rx1; M lx1 t; L rx2 t; L r rx1; L r ly1; L lx2 b; \
        L rx1 b; L l ry1; L l lx1; Z",
    ),
    (
        "triangle",
        "adj=50000; a pin 0 adj 100000; x2 */ w a 100000; x1 */ w a 200000; x3 +- x1 wd2 0; text x1 vc x3 b; \
        M l b; L x2 t; L r b; Z",
    ),
    (
        "flowChartExtract",
        "x1 */ w 3 4; text wd4 vc x1 b; M l b; L hc t; L r b; Z",
    ),
    (
        "flowChartMerge",
        "x1 */ w 3 4; text wd4 t x1 vc; M l t; L r t; L hc b; Z",
    ),
    (
        "rtTriangle",
        "it */ h 7 12; ir */ w 7 12; ib */ h 11 12; text wd12 it ir ib; M l b; L l t; L r b; Z",
    ),
    (
        "diamond",
        "ir */ w 3 4; ib */ h 3 4; text wd4 hd4 ir ib; M l vc; L hc t; L r vc; L hc b; Z",
    ),
    (
        "flowChartDecision",
        "ir */ w 3 4; ib */ h 3 4; text wd4 hd4 ir ib; M l vc; L hc t; L r vc; L hc b; Z",
    ),
    (
        "parallelogram",
        "adj=25000; m */ 100000 w ss; a pin 0 adj m; x2 */ ss a 100000; x5 +- r 0 x2; il */ wd2 a m; \
        ir +- r 0 il; text il t ir b; M l b; L x2 t; L r t; L x5 b; Z",
    ),
    (
        "flowChartInputOutput",
        "x3 */ w 2 5; x1 */ w 1 5; x4 */ w 4 5; text x1 t x4 b; M l b; L x1 t; L r t; L x4 b; Z",
    ),
    (
        "trapezoid",
        "adj=25000; m */ 50000 w ss; a pin 0 adj m; x2 */ ss a 100000; x3 +- r 0 x2; M l b; L x2 t; L x3 t; L r b; Z",
    ),
    (
        "flowChartManualOperation",
        "x3 */ w 4 5; x1 */ w 1 5; text x1 t x3 b; M l t; L r t; L x3 b; L x1 b; Z",
    ),
    (
        "flowChartManualInput",
        "y */ h 1 5; text l y r b; M l y; L r t; L r b; L l b; Z",
    ),
    (
        "flowChartPreparation",
        "x1 */ w 1 5; x2 */ w 4 5; text x1 t x2 b; M l vc; L x1 t; L x2 t; L r vc; L x2 b; L x1 b; Z",
    ),
    (
        "flowChartTerminator",
        "rx */ w 3475 21600; x2 +- r 0 rx; M rx t; L x2 t; A rx hd2 3cd4 cd2; L rx b; A rx hd2 cd4 cd2; Z",
    ),
    (
        "flowChartDocument",
        "y1 */ h 17322 21600; y2 */ h 20172 21600; y3 */ h 23922 21600; text l t r y1; M l t; L r t; L r y1; \
        C hc y1 hc y3 l y2; Z",
    ),
    (
        "flowChartPredefinedProcess",
        "x2 */ w 7 8; text wd8 t x2 b; M l t; L r t; L r b; L l b; Z; path nostroke; M wd8 t; \
        L wd8 b; M x2 t; L x2 b; path nofill; M l t; L r t; L r b; L l b; Z; path nofill",
    ),
    (
        "flowChartOffpageConnector",
        "y1 */ h 4 5; text l t r y1; M l t; L r t; L r y1; L hc b; L l y1; Z",
    ),
    (
        "flowChartDelay",
        "M l t; L hc t; A wd2 hd2 3cd4 cd2; L l b; Z",
    ),
    (
        "flowChartMagneticDisk",
        "y1 */ h 1 6; y2 */ h 5 6; y3 */ h 1 3; text l y3 r y2; M l y1; A wd2 y1 cd2 cd2; L r y2; \
        A wd2 y1 0 cd2; Z; path nostroke; M r y1; A wd2 y1 0 cd2; path nofill; M l y1; A wd2 y1 cd2 cd2; L r y2; \
        A wd2 y1 0 cd2; Z; path nofill",
    ),
    (
        "can",
        "adj=25000; m */ 50000 h ss; a pin 0 adj m; y1 */ ss a 200000; y2 +- y1 y1 0; y3 +- b 0 y1; text l y2 r y3; \
        M l y1; A wd2 y1 cd2 -10800000; L r y3; A wd2 y1 0 cd2; Z; path nostroke; M l y1; A wd2 y1 cd2 cd2; A wd2 y1 0 cd2; Z; \
        path nostroke lighten; M r y1; A wd2 y1 0 cd2; A wd2 y1 cd2 cd2; L r y3; A wd2 y1 0 cd2; L l y1; path nofill",
    ),
    (
        "cube",
        "adj=25000; a pin 0 adj 100000; y1 */ ss a 100000; x4 +- r 0 y1; y4 +- b 0 y1; text l y1 x4 b; M l y1; L x4 y1; \
        L x4 b; L l b; Z; path nostroke; M x4 y1; L r t; L r y4; L x4 b; Z; path nostroke darkenless; M l y1; L y1 t; L r t; \
        L x4 y1; Z; path nostroke lightenless; M l y1; L y1 t; L r t; L r y4; L x4 b; L l b; Z; M l y1; L x4 y1; L r t; \
        M x4 y1; L x4 b; path nofill",
    ),
    (
        "pentagon",
        "hf=105146; vf=110557; swh */ wd2 hf 100000; shd */ hd2 vf 100000; svc */ vc vf 100000; dx1 cos swh 1080000; \
        dx2 cos swh 18360000; dy1 sin shd 1080000; dy2 sin shd 18360000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; \
        x4 +- hc dx1 0; y1 +- svc 0 dy1; y2 +- svc 0 dy2; M x1 y1; L hc t; L x4 y1; L x3 y2; L x2 y2; Z",
    ),
    (
        "hexagon",
        "adj=25000; vf=115470; m */ 50000 w ss; a pin 0 adj m; shd */ hd2 vf 100000; x1 */ ss a 100000; x2 +- r 0 x1; \
        dy1 sin shd 3600000; y1 +- vc 0 dy1; y2 +- vc dy1 0; M l vc; L x1 y1; L x2 y1; L r vc; L x2 y2; L x1 y2; Z",
    ),
    (
        "octagon",
        "adj=29289; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; il */ x1 1 2; ir +- r 0 il; \
        ib +- b 0 il; text il il ir ib; M l x1; L x1 t; L x2 t; L r x1; L r y2; L x2 b; L x1 b; L l y2; Z",
    ),
    (
        "plus",
        "adj=25000; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; M l x1; L x1 x1; L x1 t; L x2 t; \
        L x2 x1; L r x1; L r y2; L x2 y2; L x2 b; L x1 b; L x1 y2; L l y2; Z",
    ),
    (
        "homePlate",
        "adj=50000; m */ 100000 w ss; a pin 0 adj m; dx1 */ ss a 100000; x1 +- r 0 dx1; ir +/ x1 r 2; text l t ir b; \
        M l t; L x1 t; L r vc; L x1 b; L l b; Z",
    ),
    (
        "chevron",
        "adj=50000; m */ 100000 w ss; a pin 0 adj m; x1 */ ss a 100000; x2 +- r 0 x1; text x1 t x2 b; M l t; L x2 t; \
        L r vc; L x2 b; L l b; L x1 vc; Z",
    ),
    (
        "rightArrow",
        "adj1=50000; adj2=50000; m */ 100000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; dx1 */ ss a2 100000; \
        x1 +- r 0 dx1; dy1 */ h a1 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; dx2 */ y1 dx1 hd2; x2 +- x1 dx2 0; text l y1 x2 y2; \
        M l y1; L x1 y1; L x1 t; L r vc; L x1 b; L x1 y2; L l y2; Z",
    ),
    (
        "leftArrow",
        "adj1=50000; adj2=50000; m */ 100000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; x2 */ ss a2 100000; \
        dy1 */ h a1 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; dx1 */ y1 x2 hd2; x1 +- x2 0 dx1; text x1 y1 r y2; M l vc; L x2 t; \
        L x2 y1; L r y1; L r y2; L x2 y2; L x2 b; Z",
    ),
    (
        "upArrow",
        "adj1=50000; adj2=50000; m */ 100000 h ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; y2 */ ss a2 100000; \
        dx1 */ w a1 200000; x1 +- hc 0 dx1; x2 +- hc dx1 0; dy1 */ x1 y2 wd2; y1 +- y2 0 dy1; text x1 y1 x2 b; M l y2; L hc t; \
        L r y2; L x2 y2; L x2 b; L x1 b; L x1 y2; Z",
    ),
    (
        "downArrow",
        "adj1=50000; adj2=50000; m */ 100000 h ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; dy1 */ ss a2 100000; \
        y1 +- b 0 dy1; dx1 */ w a1 200000; x1 +- hc 0 dx1; x2 +- hc dx1 0; dy2 */ x1 dy1 wd2; y2 +- y1 dy2 0; text x1 t x2 y2; \
        M l y1; L x1 y1; L x1 t; L x2 t; L x2 y1; L r y1; L hc b; Z",
    ),
    (
        "leftRightArrow",
        "adj1=50000; adj2=50000; m */ 50000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; x2 */ ss a2 100000; \
        x3 +- r 0 x2; dy */ h a1 200000; y1 +- vc 0 dy; y2 +- vc dy 0; M l vc; L x2 t; L x2 y1; L x3 y1; L x3 t; L r vc; \
        L x3 b; L x3 y2; L x2 y2; L x2 b; Z",
    ),
    (
        "upDownArrow",
        "adj1=50000; adj2=50000; m */ 50000 h ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; y2 */ ss a2 100000; \
        y3 +- b 0 y2; dx */ w a1 200000; x1 +- hc 0 dx; x2 +- hc dx 0; M l y2; L hc t; L r y2; L x2 y2; L x2 y3; L r y3; \
        L hc b; L l y3; L x1 y3; L x1 y2; Z",
    ),
    (
        "bentUpArrow",
        "adj1=25000; adj2=25000; adj3=25000; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; a3 pin 0 adj3 50000; \
        y1 */ ss a3 100000; dx1 */ ss a2 50000; x1 +- r 0 dx1; dx3 */ ss a2 100000; x3 +- r 0 dx3; dx2 */ ss a1 200000; \
        x2 +- x3 0 dx2; x4 +- x3 dx2 0; dy2 */ ss a1 100000; y2 +- b 0 dy2; M l y2; L x2 y2; L x2 y1; L x1 y1; L x3 t; L r y1; \
        L x4 y1; L x4 b; L l b; Z",
    ),
    (
        "notchedRightArrow",
        "adj1=50000; adj2=50000; m */ 100000 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; dx2 */ ss a2 100000; \
        x2 +- r 0 dx2; dy1 */ h a1 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; x1 */ dy1 dx2 hd2; M l y1; L x2 y1; L x2 t; L r vc; \
        L x2 b; L x2 y2; L l y2; L x1 vc; Z",
    ),
    (
        "rightArrowCallout",
        "adj1=25000; adj2=25000; adj3=25000; adj4=64977; dy1 */ ss adj2 100000; dy2 */ ss adj1 200000; \
        y1 +- vc 0 dy1; y2 +- vc 0 dy2; y3 +- vc dy2 0; y4 +- vc dy1 0; dx3 */ ss adj3 100000; x3 +- r 0 dx3; x2 */ w adj4 100000; \
        text l t x2 b; M l t; L x2 t; L x2 y2; L x3 y2; L x3 y1; L r vc; L x3 y4; L x3 y3; L x2 y3; L x2 b; L l b; Z",
    ),
    (
        "downArrowCallout",
        "adj1=25000; adj2=25000; adj3=25000; adj4=64977; dx1 */ ss adj2 100000; dx2 */ ss adj1 200000; \
        x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; dy3 */ ss adj3 100000; y3 +- b 0 dy3; y2 */ h adj4 100000; \
        text l t r y2; M l t; L r t; L r y2; L x3 y2; L x3 y3; L x4 y3; L hc b; L x1 y3; L x2 y3; L x2 y2; L l y2; Z",
    ),
    (
        "wedgeRectCallout",
        "adj1=-20833; adj2=62500; dx */ w adj1 100000; dy */ h adj2 100000; xp +- hc dx 0; yp +- vc dy 0; \
        dq */ dx h w; ady abs dy; adq abs dq; dz +- ady 0 adq; xa ?: dx 7 2; xb ?: dx 10 5; ya ?: dy 7 2; yb ?: dy 10 5; \
        x1 */ w xa 12; x2 */ w xb 12; y1 */ h ya 12; y2 */ h yb 12; t1 ?: dx l xp; xl ?: dz l t1; t2 ?: dy x1 xp; \
        xt ?: dz t2 x1; t3 ?: dx xp r; xr ?: dz r t3; t4 ?: dy xp x1; xb2 ?: dz t4 x1; t5 ?: dx y1 yp; yl ?: dz y1 t5; \
        t6 ?: dy t yp; yt ?: dz t6 t; t7 ?: dx yp y1; yr ?: dz y1 t7; t8 ?: dy yp b; ybb ?: dz t8 b; M l t; L x1 t; L xt yt; \
        L x2 t; L r t; L r y1; L xr yr; L r y2; L r b; L x2 b; L xb2 ybb; L x1 b; L l b; L l y2; L xl yl; L l y1; Z",
    ),
    (
        "wedgeRoundRectCallout",
        "adj1=-20833; adj2=62500; adj3=16667; dx */ w adj1 100000; dy */ h adj2 100000; xp +- hc dx 0; \
        yp +- vc dy 0; dq */ dx h w; ady abs dy; adq abs dq; dz +- ady 0 adq; xa ?: dx 7 2; xb ?: dx 10 5; ya ?: dy 7 2; \
        yb ?: dy 10 5; x1 */ w xa 12; x2 */ w xb 12; y1 */ h ya 12; y2 */ h yb 12; t1 ?: dx l xp; xl ?: dz l t1; t2 ?: dy x1 xp; \
        xt ?: dz t2 x1; t3 ?: dx xp r; xr ?: dz r t3; t4 ?: dy xp x1; xb2 ?: dz t4 x1; t5 ?: dx y1 yp; yl ?: dz y1 t5; \
        t6 ?: dy t yp; yt ?: dz t6 t; t7 ?: dx yp y1; yr ?: dz y1 t7; t8 ?: dy yp b; ybb ?: dz t8 b; u */ ss adj3 100000; \
        u2 +- r 0 u; v2 +- b 0 u; M l u; A u u cd2 cd4; L x1 t; L xt yt; L x2 t; L u2 t; A u u 3cd4 cd4; L r y1; L xr yr; \
        L r y2; L r v2; A u u 0 cd4; L x2 b; L xb2 ybb; L x1 b; L u b; A u u cd4 cd4; L l y2; L xl yl; L l y1; Z",
    ),
    (
        "borderCallout1",
        "adj1=18750; adj2=-8333; adj3=112500; adj4=-38333; y1 */ h adj1 100000; x1 */ w adj2 100000; \
        y2 */ h adj3 100000; x2 */ w adj4 100000; M l t; L r t; L r b; L l b; Z; path; M x1 y1; L x2 y2; path nofill",
    ),
    (
        "star4",
        "adj=12500; a pin 0 adj 50000; iwd2 */ wd2 a 50000; ihd2 */ hd2 a 50000; sdx cos iwd2 2700000; \
        sdy sin ihd2 2700000; sx1 +- hc 0 sdx; sx2 +- hc sdx 0; sy1 +- vc 0 sdy; sy2 +- vc sdy 0; text sx1 sy1 sx2 sy2; \
        M l vc; L sx1 sy1; L hc t; L sx2 sy1; L r vc; L sx2 sy2; L hc b; L sx1 sy2; Z",
    ),
    (
        "star5",
        "adj=19098; hf=105146; vf=110557; a pin 0 adj 50000; swd2 */ wd2 hf 100000; shd2 */ hd2 vf 100000; svc */ vc vf 100000; \
        dx1 cos swd2 1080000; dx2 cos swd2 18360000; dy1 sin shd2 1080000; dy2 sin shd2 18360000; x1 +- hc 0 dx1; x2 +- hc 0 dx2; \
        x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- svc 0 dy1; y2 +- svc 0 dy2; iwd2 */ swd2 a 50000; ihd2 */ shd2 a 50000; \
        sdx1 cos iwd2 20520000; sdx2 cos iwd2 3240000; sdy1 sin ihd2 3240000; sdy2 sin ihd2 20520000; sx1 +- hc 0 sdx1; \
        sx2 +- hc 0 sdx2; sx3 +- hc sdx2 0; sx4 +- hc sdx1 0; sy1 +- svc 0 sdy1; sy2 +- svc 0 sdy2; sy3 +- svc ihd2 0; \
        text sx1 sy1 sx4 sy3; M x1 y1; L sx2 sy1; L hc t; L sx3 sy1; L x4 y1; L sx4 sy2; L x3 y2; L hc sy3; L x2 y2; L sx1 sy2; Z",
    ),
    (
        "heart",
        "dx1 */ w 49 48; dx2 */ w 10 48; x1 +- hc 0 dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 +- t 0 hd3; \
        il */ w 1 6; ir */ w 5 6; ib */ h 2 3; text il hd4 ir ib; M hc hd4; C x3 y1 x4 hd4 hc b; C x1 hd4 x2 y1 hc hd4; Z",
    ),
    (
        "donut",
        "adj=25000; a pin 0 adj 50000; dr */ ss a 100000; iw +- wd2 0 dr; ih +- hd2 0 dr; M l vc; A wd2 hd2 cd2 cd4; \
        A wd2 hd2 3cd4 cd4; A wd2 hd2 0 cd4; A wd2 hd2 cd4 cd4; Z; M dr vc; A iw ih cd2 -5400000; A iw ih cd4 -5400000; \
        A iw ih 0 -5400000; A iw ih 3cd4 -5400000; Z",
    ),
    (
        "frame",
        "adj1=12500; a pin 0 adj1 50000; x1 */ ss a 100000; x4 +- r 0 x1; y4 +- b 0 x1; text x1 x1 x4 y4; M l t; L r t; \
        L r b; L l b; Z; M x1 x1; L x1 y4; L x4 y4; L x4 x1; Z",
    ),
    (
        "plaque",
        "adj=16667; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; M l x1; A x1 x1 cd4 -5400000; L x2 t; \
        A x1 x1 cd2 -5400000; L r y2; A x1 x1 3cd4 -5400000; L x1 b; A x1 x1 0 -5400000; Z",
    ),
    (
        "foldedCorner",
        "adj=16667; a pin 0 adj 50000; dy2 */ ss a 100000; dy1 */ dy2 1 5; x1 +- r 0 dy2; x2 +- x1 dy1 0; y2 +- b 0 dy2; \
        y1 +- y2 dy1 0; text l t r y2; M l t; L r t; L r y2; L x1 b; L l b; Z; path nostroke; M x1 b; L x2 y1; L r y2; Z; \
        path nostroke darkenless; M x1 b; L x2 y1; L r y2; L x1 b; L l b; L l t; L r t; L r y2; path nofill",
    ),
    (
        "bracketPair",
        "adj=16667; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; M l x1; A x1 x1 cd2 cd4; \
        L x2 t; A x1 x1 3cd4 cd4; L r y2; A x1 x1 0 cd4; L x1 b; A x1 x1 cd4 cd4; Z; path nostroke; M x1 b; A x1 x1 cd4 cd4; \
        L l x1; A x1 x1 cd2 cd4; M x2 t; A x1 x1 3cd4 cd4; L r y2; A x1 x1 0 cd4; path nofill",
    ),
    (
        "leftBracket",
        "adj=8333; m */ 50000 h ss; a pin 0 adj m; y1 */ ss a 100000; y2 +- b 0 y1; M r b; A w y1 cd4 cd4; L l y1; \
        A w y1 cd2 cd4; Z; path nostroke; M r b; A w y1 cd4 cd4; L l y1; A w y1 cd2 cd4; path nofill",
    ),
    (
        "rightBracket",
        "adj=8333; m */ 50000 h ss; a pin 0 adj m; y1 */ ss a 100000; y2 +- b 0 y1; M l t; A w y1 3cd4 cd4; L r y2; \
        A w y1 0 cd4; Z; path nostroke; M l t; A w y1 3cd4 cd4; L r y2; A w y1 0 cd4; path nofill",
    ),
    (
        "leftBrace",
        "adj1=8333; adj2=50000; y1 */ ss adj1 100000; y3 */ h adj2 100000; y4 +- y3 y1 0; y2 +- y3 0 y1; M r b; \
        A wd2 y1 cd4 cd4; L hc y4; A wd2 y1 0 -5400000; A wd2 y1 cd4 -5400000; L hc y1; A wd2 y1 cd2 cd4; Z; path nostroke; \
        M r b; A wd2 y1 cd4 cd4; L hc y4; A wd2 y1 0 -5400000; A wd2 y1 cd4 -5400000; L hc y1; A wd2 y1 cd2 cd4; path nofill",
    ),
    (
        "rightBrace",
        "adj1=8333; adj2=50000; y1 */ ss adj1 100000; y3 */ h adj2 100000; y2 +- y3 0 y1; y4 +- b 0 y1; M l t; \
        A wd2 y1 3cd4 cd4; L hc y2; A wd2 y1 cd2 -5400000; A wd2 y1 3cd4 -5400000; L hc y4; A wd2 y1 0 cd4; Z; path nostroke; \
        M l t; A wd2 y1 3cd4 cd4; L hc y2; A wd2 y1 cd2 -5400000; A wd2 y1 3cd4 -5400000; L hc y4; A wd2 y1 0 cd4; path nofill",
    ),
    (
        "arc",
        "adj1=16200000; adj2=0; sw0 +- adj2 0 adj1; sw1 +- sw0 21600000 0; sw ?: sw0 sw0 sw1; dx cos wd2 adj1; dy sin hd2 adj1; \
        x1 +- hc dx 0; y1 +- vc dy 0; M x1 y1; A wd2 hd2 adj1 sw; L hc vc; Z; path nostroke; M x1 y1; A wd2 hd2 adj1 sw; path nofill",
    ),
    (
        "pie",
        "adj1=0; adj2=16200000; sw0 +- adj2 0 adj1; sw1 +- sw0 21600000 0; sw ?: sw0 sw0 sw1; dx cos wd2 adj1; dy sin hd2 adj1; \
        x1 +- hc dx 0; y1 +- vc dy 0; M x1 y1; A wd2 hd2 adj1 sw; L hc vc; Z",
    ),
    (
        "blockArc",
        "adj1=10800000; adj2=0; adj3=25000; a3 pin 0 adj3 50000; sw0 +- adj2 0 adj1; sw1 +- sw0 21600000 0; sw ?: sw0 sw0 sw1; \
        nsw +- 0 0 sw; dr */ ss a3 100000; iw +- wd2 0 dr; ih +- hd2 0 dr; dx cos wd2 adj1; dy sin hd2 adj1; x1 +- hc dx 0; \
        y1 +- vc dy 0; ex cos iw adj2; ey sin ih adj2; x2 +- hc ex 0; y2 +- vc ey 0; M x1 y1; A wd2 hd2 adj1 sw; L x2 y2; \
        A iw ih adj2 nsw; Z",
    ),
    (
        "teardrop",
        "adj=100000; r1 */ wd2 adj 100000; r2 */ hd2 adj 100000; x1 +- hc r1 0; y1 +- vc 0 r2; cx +/ hc x1 2; cy +/ vc y1 2; \
        M l vc; A wd2 hd2 cd2 cd4; Q cx t x1 y1; Q r cy r vc; A wd2 hd2 0 cd4; A wd2 hd2 cd4 cd4; Z",
    ),
    (
        "lightningBolt",
        "x1 */ w 5022 21600; x2 */ w 8472 21600; x3 */ w 10012 21600; x4 */ w 14767 21600; x5 */ w 12860 21600; \
        x6 */ w 16577 21600; x7 */ w 11050 21600; x8 */ w 7602 21600; y1 */ h 3890 21600; y2 */ h 6080 21600; y3 */ h 6797 21600; \
        y4 */ h 12007 21600; y5 */ h 12877 21600; y6 */ h 9705 21600; y7 */ h 8382 21600; y8 */ h 14915 21600; M x2 t; L x5 y2; \
        L x7 y3; L x6 y4; L x4 y5; L r b; L x3 y8; L x2 y8; L x1 y6; L x8 y7; L l y1; Z",
    ),
    (
        "mathPlus",
        "adj1=23520; dx1 */ w 73490 200000; dy1 */ h 73490 200000; d2 */ ss adj1 200000; x1 +- hc 0 dx1; x2 +- hc 0 d2; \
        x3 +- hc d2 0; x4 +- hc dx1 0; y1 +- vc 0 dy1; y2 +- vc 0 d2; y3 +- vc d2 0; y4 +- vc dy1 0; M x1 y2; L x2 y2; L x2 y1; \
        L x3 y1; L x3 y2; L x4 y2; L x4 y3; L x3 y3; L x3 y4; L x2 y4; L x2 y3; L x1 y3; Z",
    ),
    (
        "mathMinus",
        "adj1=23520; dy1 */ h adj1 200000; dx1 */ w 73490 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; x1 +- hc 0 dx1; \
        x2 +- hc dx1 0; M x1 y1; L x2 y1; L x2 y2; L x1 y2; Z",
    ),
    (
        "mathEqual",
        "adj1=23520; adj2=11760; dy1 */ h adj1 100000; dy2 */ h adj2 200000; dx1 */ w 73490 200000; y2 +- vc 0 dy2; \
        y3 +- vc dy2 0; y1 +- y2 0 dy1; y4 +- y3 dy1 0; x1 +- hc 0 dx1; x2 +- hc dx1 0; M x1 y1; L x2 y1; L x2 y2; L x1 y2; Z; \
        M x1 y3; L x2 y3; L x2 y4; L x1 y4; Z",
    ),
    (
        "corner",
        "adj1=50000; adj2=50000; x1 */ ss adj2 100000; dy1 */ ss adj1 100000; y1 +- b 0 dy1; M l t; L x1 t; L x1 y1; L r y1; \
        L r b; L l b; Z",
    ),
    (
        "halfFrame",
        "adj1=33333; adj2=33333; x1 */ ss adj2 100000; y1 */ ss adj1 100000; dx2 */ y1 w h; x2 +- r 0 dx2; dy2 */ x1 h w; \
        y2 +- b 0 dy2; M l t; L r t; L x2 y1; L x1 y1; L x1 y2; L l b; Z",
    ),
    (
        "diagStripe",
        "adj=50000; x2 */ w adj 100000; y2 */ h adj 100000; M l y2; L x2 t; L r t; L l b; Z",
    ),
    (
        "flowChartOr",
        "M l vc; A wd2 hd2 cd2 cd4; A wd2 hd2 3cd4 cd4; A wd2 hd2 0 cd4; A wd2 hd2 cd4 cd4; Z; path; M hc t; L hc b; \
        M l vc; L r vc; path nofill",
    ),
    (
        "cloud",
        "il */ w 2977 21600; it */ h 3262 21600; ir */ w 17087 21600; ib */ h 17337 21600; text il it ir ib; M \
        3900 14370; A 6753 9190 -11429249 7426832; A 5333 7267 -8646143 5396714; A 4365 5945 -8748475 5983381; A \
        4857 6595 -7859164 7034504; A 5333 7273 -4722533 6541615; A 6775 9220 -2776035 7816140; A 5785 7867 \
        37501 6842000; A 6752 9215 1347096 6910353; A 7720 10543 3974558 4542661; A 4360 5918 -16496525 8804134; \
        A 4345 5945 -14809710 9151131; Z; path of43200",
    ),
    (
        "cloudCallout",
        "adj1=-20833; adj2=62500; il */ w 2977 21600; it */ h 3262 21600; ir */ w 17087 21600; ib */ h 17337 \
        21600; text il it ir ib; dx */ w adj1 100000; dy */ h adj2 100000; px +- hc dx 0; py +- vc dy 0; ht cat2 \
        hd2 dx dy; wt sat2 wd2 dx dy; g2 cat2 wd2 ht wt; g3 sat2 hd2 ht wt; g4 +- hc g2 0; g5 +- vc g3 0; g6 +- \
        g4 0 px; g7 +- g5 0 py; g8 mod g6 g7 0; g9 */ ss 6600 21600; g10 +- g8 0 g9; g11 */ g10 1 3; g12 */ ss \
        1800 21600; g13 +- g11 g12 0; g14 */ g13 g6 g8; g15 */ g13 g7 g8; g16 +- g14 px 0; g17 +- g15 py 0; g18 \
        */ ss 4800 21600; g19 */ g11 2 1; g20 +- g18 g19 0; g21 */ g20 g6 g8; g22 */ g20 g7 g8; g23 +- g21 px 0; \
        g24 +- g22 py 0; g25 */ ss 1200 21600; g26 */ ss 600 21600; x23 +- px g26 0; x24 +- g16 g25 0; x25 +- \
        g23 g12 0; M 3900 14370; A 6753 9190 -11429249 7426832; A 5333 7267 -8646143 5396714; A 4365 5945 \
        -8748475 5983381; A 4857 6595 -7859164 7034504; A 5333 7273 -4722533 6541615; A 6775 9220 -2776035 \
        7816140; A 5785 7867 37501 6842000; A 6752 9215 1347096 6910353; A 7720 10543 3974558 4542661; A 4360 \
        5918 -16496525 8804134; A 4345 5945 -14809710 9151131; Z; path of43200; M x23 py; A g26 g26 0 21600000; \
        Z; M x24 g17; A g25 g25 0 21600000; Z; M x25 g24; A g12 g12 0 21600000; Z",
    ),
    (
        "star6",
        "adj=28868; hf=115470; a pin 0 adj 50000; rx */ wd2 hf 100000; ix */ rx a 50000; iy */ hd2 a 50000; tx \
        cos ix 2700000; ty sin iy 2700000; il +- hc 0 tx; ir +- hc tx 0; it +- vc 0 ty; ib +- vc ty 0; text il \
        it ir ib; S 6 rx hd2 ix iy vc",
    ),
    (
        "star7",
        "adj=34601; hf=102572; vf=105210; a pin 0 adj 50000; rx */ wd2 hf 100000; ry */ hd2 vf 100000; cy */ vc \
        vf 100000; ix */ rx a 50000; iy */ ry a 50000; tx cos ix 2700000; ty sin iy 2700000; il +- hc 0 tx; ir \
        +- hc tx 0; it +- cy 0 ty; ib +- cy ty 0; text il it ir ib; S 7 rx ry ix iy cy",
    ),
    (
        "star8",
        "adj=37500; a pin 0 adj 50000; ix */ wd2 a 50000; iy */ hd2 a 50000; tx cos ix 2700000; ty sin iy \
        2700000; il +- hc 0 tx; ir +- hc tx 0; it +- vc 0 ty; ib +- vc ty 0; text il it ir ib; S 8 wd2 hd2 ix iy \
        vc",
    ),
    (
        "star10",
        "adj=42533; hf=105146; a pin 0 adj 50000; rx */ wd2 hf 100000; ix */ rx a 50000; iy */ hd2 a 50000; tx \
        cos ix 2700000; ty sin iy 2700000; il +- hc 0 tx; ir +- hc tx 0; it +- vc 0 ty; ib +- vc ty 0; text il \
        it ir ib; S 10 rx hd2 ix iy vc",
    ),
    (
        "star12",
        "adj=37500; a pin 0 adj 50000; ix */ wd2 a 50000; iy */ hd2 a 50000; tx cos ix 2700000; ty sin iy \
        2700000; il +- hc 0 tx; ir +- hc tx 0; it +- vc 0 ty; ib +- vc ty 0; text il it ir ib; S 12 wd2 hd2 ix \
        iy vc",
    ),
    (
        "star16",
        "adj=37500; a pin 0 adj 50000; ix */ wd2 a 50000; iy */ hd2 a 50000; tx cos ix 2700000; ty sin iy \
        2700000; il +- hc 0 tx; ir +- hc tx 0; it +- vc 0 ty; ib +- vc ty 0; text il it ir ib; S 16 wd2 hd2 ix \
        iy vc",
    ),
    (
        "star24",
        "adj=37500; a pin 0 adj 50000; ix */ wd2 a 50000; iy */ hd2 a 50000; tx cos ix 2700000; ty sin iy \
        2700000; il +- hc 0 tx; ir +- hc tx 0; it +- vc 0 ty; ib +- vc ty 0; text il it ir ib; S 24 wd2 hd2 ix \
        iy vc",
    ),
    (
        "star32",
        "adj=37500; a pin 0 adj 50000; ix */ wd2 a 50000; iy */ hd2 a 50000; tx cos ix 2700000; ty sin iy \
        2700000; il +- hc 0 tx; ir +- hc tx 0; it +- vc 0 ty; ib +- vc ty 0; text il it ir ib; S 32 wd2 hd2 ix \
        iy vc",
    ),
    (
        "heptagon",
        "hf=102572; vf=105210; rx */ wd2 hf 100000; ry */ hd2 vf 100000; cy */ vc vf 100000; G 7 rx ry cy \
        -5400000",
    ),
    (
        "decagon",
        "vf=105146; ry */ hd2 vf 100000; G 10 wd2 ry vc cd2",
    ),
    (
        "dodecagon",
        "rx */ wd2 103528 100000; ry */ hd2 103528 100000; G 12 rx ry vc 900000",
    ),
    (
        "stripedRightArrow",
        "adj1=50000; adj2=50000; m */ 84375 w ss; a1 pin 0 adj1 100000; a2 pin 0 adj2 m; x4 */ ss 5 32; dx5 */ ss \
        a2 100000; x5 +- r 0 dx5; dy1 */ h a1 200000; y1 +- vc 0 dy1; y2 +- vc dy1 0; dx6 */ dy1 dx5 hd2; x6 +- \
        r 0 dx6; text x4 y1 x6 y2; M l y1; L ssd32 y1; L ssd32 y2; L l y2; Z; M ssd16 y1; L ssd8 y1; L ssd8 y2; \
        L ssd16 y2; Z; M x4 y1; L x5 y1; L x5 t; L r vc; L x5 b; L x5 y2; L x4 y2; Z",
    ),
    (
        "upArrowCallout",
        "adj1=25000; adj2=25000; adj3=25000; adj4=64977; dx1 */ ss adj2 100000; dx2 */ ss adj1 200000; x1 +- hc 0 \
        dx1; x2 +- hc 0 dx2; x3 +- hc dx2 0; x4 +- hc dx1 0; y1 */ ss adj3 100000; dy2 */ h adj4 100000; y2 +- b \
        0 dy2; text l y2 r b; M l y2; L x2 y2; L x2 y1; L x1 y1; L hc t; L x4 y1; L x3 y1; L x3 y2; L r y2; L r \
        b; L l b; Z",
    ),
    (
        "leftArrowCallout",
        "adj1=25000; adj2=25000; adj3=25000; adj4=64977; dy1 */ ss adj2 100000; dy2 */ ss adj1 200000; y1 +- vc 0 \
        dy1; y2 +- vc 0 dy2; y3 +- vc dy2 0; y4 +- vc dy1 0; x1 */ ss adj3 100000; dx2 */ w adj4 100000; x2 +- r \
        0 dx2; text x2 t r b; M l vc; L x1 y1; L x1 y2; L x2 y2; L x2 t; L r t; L r b; L x2 b; L x2 y3; L x1 y3; \
        L x1 y4; Z",
    ),
    (
        "snipRoundRect",
        "adj1=16667; adj2=16667; a1 pin 0 adj1 50000; a2 pin 0 adj2 50000; x1 */ ss a1 100000; dx2 */ ss a2 \
        100000; x2 +- r 0 dx2; il */ x1 29289 100000; ir +/ x2 r 2; text il il ir b; M x1 t; L x2 t; L r dx2; L \
        r b; L l b; L l x1; A x1 x1 cd2 cd4; Z",
    ),
    (
        "noSmoking",
        "adj=18750; a pin 0 adj 50000; dr */ ss a 100000; iw +- wd2 0 dr; ih +- hd2 0 dr; ang at2 w h; ct cos ih \
        ang; st sin iw ang; m mod ct st 0; n */ iw ih m; dr2 */ dr 1 2; dang at2 n dr2; dang2 */ dang 2 1; sw +- \
        -10800000 dang2 0; t3 at2 w h; s1 +- t3 0 dang; s2 +- s1 0 cd2; ct1 cos ih s1; st1 sin iw s1; m1 mod ct1 \
        st1 0; n1 */ iw ih m1; dx1 cos n1 s1; dy1 sin n1 s1; x1 +- hc dx1 0; y1 +- vc dy1 0; x2 +- hc 0 dx1; y2 \
        +- vc 0 dy1; M l vc; A wd2 hd2 cd2 cd4; A wd2 hd2 3cd4 cd4; A wd2 hd2 0 cd4; A wd2 hd2 cd4 cd4; Z; M x1 \
        y1; A iw ih s1 sw; Z; M x2 y2; A iw ih s2 sw; Z",
    ),
    (
        "bevel",
        "adj=12500; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; text x1 x1 x2 y2; M x1 x1; \
        L x2 x1; L x2 y2; L x1 y2; Z; path nostroke; M l t; L r t; L x2 x1; L x1 x1; Z; path nostroke \
        lightenless; M l b; L x1 y2; L x2 y2; L r b; Z; path nostroke darkenless; M l t; L x1 x1; L x1 y2; L l \
        b; Z; path nostroke lighten; M r t; L r b; L x2 y2; L x2 x1; Z; path nostroke darken; M l t; L r t; L r \
        b; L l b; Z; M x1 x1; L x2 x1; L x2 y2; L x1 y2; Z; M l t; L x1 x1; M l b; L x1 y2; M r t; L x2 x1; M r \
        b; L x2 y2; path nofill",
    ),
    (
        "bracePair",
        "adj=8333; a pin 0 adj 25000; x1 */ ss a 100000; x2 */ ss a 50000; x3 +- r 0 x2; x4 +- r 0 x1; y2 +- vc 0 \
        x1; y3 +- vc x1 0; y4 +- b 0 x1; M x2 b; A x1 x1 cd4 cd4; L x1 y3; A x1 x1 0 -5400000; A x1 x1 cd4 \
        -5400000; L x1 x1; A x1 x1 cd2 cd4; L x3 t; A x1 x1 3cd4 cd4; L x4 y2; A x1 x1 cd2 -5400000; A x1 x1 \
        3cd4 -5400000; L x4 y4; A x1 x1 0 cd4; Z; path nostroke; M x2 b; A x1 x1 cd4 cd4; L x1 y3; A x1 x1 0 -5400000; A x1 x1 cd4 \
        -5400000; L x1 x1; A x1 x1 cd2 cd4; M x3 t; A x1 x1 3cd4 cd4; L x4 y2; A x1 x1 cd2 -5400000; A x1 x1 \
        3cd4 -5400000; L x4 y4; A x1 x1 0 cd4; path nofill",
    ),
    (
        "flowChartSummingJunction",
        "ix cos wd2 2700000; iy sin hd2 2700000; il +- hc 0 ix; ir +- hc ix 0; it +- vc 0 iy; ib +- vc iy 0; text \
        il it ir ib; M l vc; A wd2 hd2 cd2 cd4; A wd2 hd2 3cd4 cd4; A wd2 hd2 0 cd4; A wd2 hd2 cd4 cd4; Z; path; \
        M il it; L ir ib; M ir it; L il ib; path nofill",
    ),
    (
        "flowChartCollate",
        "ir */ w 3 4; ib */ h 3 4; text wd4 hd4 ir ib; M l t; L r t; L hc vc; L r b; L l b; L hc vc; Z",
    ),
    (
        "flowChartSort",
        "ir */ w 3 4; ib */ h 3 4; text wd4 hd4 ir ib; M l vc; L hc t; L r vc; L hc b; Z; path; M l vc; L r vc; \
        path nofill",
    ),
    (
        "flowChartInternalStorage",
        "text wd8 hd8 r b; M l t; L r t; L r b; L l b; Z; path; M wd8 t; L wd8 b; M l hd8; L r hd8; path nofill",
    ),
    (
        "flowChartPunchedCard",
        "y */ h 1 5; x */ w 1 5; text l y r b; M l y; L x t; L r t; L r b; L l b; Z",
    ),
    (
        "flowChartOnlineStorage",
        "x1 */ w 1 6; x2 */ w 5 6; text x1 t x2 b; M x1 t; L r t; A x1 hd2 3cd4 -10800000; L x1 b; A x1 hd2 cd4 \
        cd2; Z",
    ),
    (
        "flowChartOfflineStorage",
        "x4 */ w 3 4; y */ h 4 5; xa */ w 2 5; xb */ w 3 5; text wd4 t x4 vc; M l t; L r t; L hc b; Z; path; M xa \
        y; L xb y; path nofill",
    ),
    (
        "flowChartDisplay",
        "x1 */ w 1 6; x2 */ w 5 6; text x1 t x2 b; M l vc; L x1 t; L x2 t; A x1 hd2 3cd4 cd2; L x1 b; Z",
    ),
    (
        "flowChartMagneticDrum",
        "x1 */ w 1 6; x2 */ w 5 6; x3 */ w 2 3; text x1 t x3 b; M x1 t; L x2 t; A x1 hd2 3cd4 cd2; L x1 b; A x1 \
        hd2 cd4 cd2; Z; path; M x2 b; A x1 hd2 cd4 cd2; path nofill",
    ),
    (
        "flowChartMagneticTape",
        "ix cos wd2 2700000; iy sin hd2 2700000; il +- hc 0 ix; ir +- hc ix 0; it +- vc 0 iy; ib +- vc iy 0; a1 \
        at2 w h; text il it ir ib; M hc b; A wd2 hd2 cd4 cd4; A wd2 hd2 cd2 cd4; A wd2 hd2 3cd4 cd4; A wd2 hd2 0 \
        a1; L r ib; L r b; Z",
    ),
    (
        "borderCallout2",
        "adj1=18750; adj2=-8333; adj3=18750; adj4=-16667; adj5=112500; adj6=-46667; y1 */ h adj1 100000; x1 */ w \
        adj2 100000; y2 */ h adj3 100000; x2 */ w adj4 100000; y3 */ h adj5 100000; x3 */ w adj6 100000; M l t; \
        L r t; L r b; L l b; Z; path; M x1 y1; L x2 y2; L x3 y3; path nofill",
    ),
    (
        "callout1",
        "adj1=18750; adj2=-8333; adj3=112500; adj4=-38333; y1 */ h adj1 100000; x1 */ w adj2 100000; y2 */ h adj3 \
        100000; x2 */ w adj4 100000; M l t; L r t; L r b; L l b; Z; path nostroke; M x1 y1; L x2 y2; path nofill",
    ),
    (
        "accentCallout1",
        "adj1=18750; adj2=-8333; adj3=112500; adj4=-38333; y1 */ h adj1 100000; x1 */ w adj2 100000; y2 */ h adj3 \
        100000; x2 */ w adj4 100000; M l t; L r t; L r b; L l b; Z; path nostroke; M x1 t; L x1 b; M x1 y1; L x2 \
        y2; path nofill",
    ),
    (
        "curvedConnector4",
        "adj1=50000; adj2=50000; x2 */ w adj1 100000; x1 +/ l x2 2; x3 +/ r x2 2; x4 +/ x2 x3 2; x5 +/ x3 r 2; y4 \
        */ h adj2 100000; y1 +/ t y4 2; y2 +/ t y1 2; y3 +/ y1 y4 2; y5 +/ b y4 2; M l t; C x1 t x2 y2 x2 y1; C \
        x2 y3 x4 y4 x3 y4; C x5 y4 r y5 r b; path nofill",
    ),
    (
        "leftUpArrow",
        "adj1=25000; adj2=25000; adj3=25000; x1 */ ss adj3 100000; dx2 */ ss adj2 50000; x2 +- r 0 dx2; y2 +- b 0 \
        dx2; dx4 */ ss adj2 100000; x4 +- r 0 dx4; y4 +- b 0 dx4; dx3 */ ss adj1 200000; x3 +- x4 0 dx3; x5 +- \
        x4 dx3 0; y3 +- y4 0 dx3; y5 +- y4 dx3 0; M l y4; L x1 y2; L x1 y3; L x3 y3; L x3 x1; L x2 x1; L x4 t; L \
        r x1; L x5 x1; L x5 y5; L x1 y5; L x1 b; Z",
    ),
    (
        "quadArrow",
        "adj1=22500; adj2=22500; adj3=22500; x1 */ ss adj3 100000; dx2 */ ss adj2 100000; x2 +- hc 0 dx2; x5 +- \
        hc dx2 0; dx3 */ ss adj1 200000; x3 +- hc 0 dx3; x4 +- hc dx3 0; x6 +- r 0 x1; y2 +- vc 0 dx2; y5 +- vc \
        dx2 0; y3 +- vc 0 dx3; y4 +- vc dx3 0; y6 +- b 0 x1; M l vc; L x1 y2; L x1 y3; L x3 y3; L x3 x1; L x2 \
        x1; L hc t; L x5 x1; L x4 x1; L x4 y3; L x6 y3; L x6 y2; L r vc; L x6 y5; L x6 y4; L x4 y4; L x4 y6; L \
        x5 y6; L hc b; L x2 y6; L x3 y6; L x3 y4; L x1 y4; L x1 y5; Z",
    ),
    (
        "smileyFace",
        "adj=4653; a pin -4653 adj 4653; x1 */ w 4969 21699; x2 */ w 6215 21600; x3 */ w 13135 21600; x4 */ w \
        16640 21600; y1 */ h 7570 21600; y3 */ h 16515 21600; dy2 */ h a 100000; y2 +- y3 0 dy2; y4 +- y3 dy2 0; \
        dy3 */ h a 50000; y5 +- y4 dy3 0; ix cos wd2 2700000; iy sin hd2 2700000; il +- hc 0 ix; ir +- hc ix 0; \
        it +- vc 0 iy; ib +- vc iy 0; wr */ w 1125 21600; hr */ h 1125 21600; text il it ir ib; M l vc; A wd2 \
        hd2 cd2 21600000; Z; path nostroke; M x2 y1; A wr hr cd2 21600000; Z; M x3 y1; A wr hr cd2 21600000; Z; \
        path darkenless; M x1 y2; Q hc y5 x4 y2; path nofill; M l vc; A wd2 hd2 cd2 21600000; Z; path nofill",
    ),
    (
        "irregularSeal1",
        "il */ w 4627 21600; it */ h 6382 21600; ir */ w 16702 21600; ib */ h 13937 21600; text il it ir ib; M \
        10800 5800; L 14522 0; L 14155 5325; L 18380 4457; L 16702 7315; L 21097 8137; L 17607 10475; L 21600 \
        13290; L 16837 12942; L 18145 18095; L 14020 14457; L 13247 19737; L 10532 14935; L 8485 21600; L 7715 \
        15627; L 4762 17617; L 5667 13937; L 135 14587; L 3722 11775; L 0 8615; L 4627 7617; L 370 2295; L 7312 \
        6320; L 8352 2295; Z; path of21600",
    ),
    (
        "irregularSeal2",
        "il */ w 5372 21600; it */ h 6382 21600; ir */ w 14640 21600; ib */ h 15935 21600; text il it ir ib; M \
        11462 4342; L 14790 0; L 14525 5777; L 18007 3172; L 16380 6532; L 21600 6645; L 16985 9402; L 18270 \
        11290; L 16380 12310; L 18877 15632; L 14640 14350; L 14942 17370; L 12180 15935; L 11612 18842; L 9872 \
        17370; L 8700 19712; L 7527 18125; L 4917 21600; L 4805 18240; L 1285 17825; L 3330 15370; L 0 12877; L \
        3935 11592; L 1172 8270; L 5372 7817; L 4502 3625; L 8550 6382; L 9722 1887; Z; path of21600",
    ),
];
