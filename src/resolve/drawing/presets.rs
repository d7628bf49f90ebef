//! Preset geometries (ECMA-376-1 20.1.10.56): adjustments `name=value`, guides `name operator operands`, `text` for the
//! rectangle of the text, path commands `M L A C Q Z`, and `path` with options to end a contour that is not the last.

/// The definition of a preset; a rectangle for one that is not in the table.
pub fn definition(name: &str) -> &'static str {
    DEFINITIONS
        .iter()
        .find(|entry| entry.0 == name)
        .map_or(RECTANGLE, |entry| entry.1)
}

/// The names in the table.
#[cfg(test)]
pub fn names() -> impl Iterator<Item = &'static str> {
    DEFINITIONS.iter().map(|entry| entry.0)
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
        "wedgeEllipseCallout",
        "adj1=-20833; adj2=62500; dx */ w adj1 100000; dy */ h adj2 100000; xp +- hc dx 0; yp +- vc dy 0; \
        sdx */ dx h 1; sdy */ dy w 1; pang at2 sdx sdy; sa +- pang 660000 0; ea +- pang 0 660000; dx1 cos wd2 sa; dy1 sin hd2 sa; \
        x1 +- hc dx1 0; y1 +- vc dy1 0; M xp yp; L x1 y1; A wd2 hd2 sa 20280000; Z",
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
        "adj=16667; a pin 0 adj 50000; x1 */ ss a 100000; x2 +- r 0 x1; y2 +- b 0 x1; M x1 b; A x1 x1 cd4 cd4; \
        L l x1; A x1 x1 cd2 cd4; M x2 t; A x1 x1 3cd4 cd4; L r y2; A x1 x1 0 cd4; path nofill",
    ),
    (
        "leftBracket",
        "adj=8333; m */ 50000 h ss; a pin 0 adj m; y1 */ ss a 100000; y2 +- b 0 y1; M r b; A w y1 cd4 cd4; L l y1; \
        A w y1 cd2 cd4; path nofill",
    ),
    (
        "rightBracket",
        "adj=8333; m */ 50000 h ss; a pin 0 adj m; y1 */ ss a 100000; y2 +- b 0 y1; M l t; A w y1 3cd4 cd4; L r y2; \
        A w y1 0 cd4; path nofill",
    ),
    (
        "leftBrace",
        "adj1=8333; adj2=50000; y1 */ ss adj1 100000; y3 */ h adj2 100000; y4 +- y3 y1 0; y2 +- y3 0 y1; M r b; \
        A wd2 y1 cd4 cd4; L hc y4; A wd2 y1 0 -5400000; A wd2 y1 cd4 -5400000; L hc y1; A wd2 y1 cd2 cd4; path nofill",
    ),
    (
        "rightBrace",
        "adj1=8333; adj2=50000; y1 */ ss adj1 100000; y3 */ h adj2 100000; y2 +- y3 0 y1; y4 +- b 0 y1; M l t; \
        A wd2 y1 3cd4 cd4; L hc y2; A wd2 y1 cd2 -5400000; A wd2 y1 3cd4 -5400000; L hc y4; A wd2 y1 0 cd4; path nofill",
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
        "chord",
        "adj1=2700000; adj2=16200000; sw0 +- adj2 0 adj1; sw1 +- sw0 21600000 0; sw ?: sw0 sw0 sw1; dx cos wd2 adj1; \
        dy sin hd2 adj1; x1 +- hc dx 0; y1 +- vc dy 0; M x1 y1; A wd2 hd2 adj1 sw; Z",
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
        "cloud",
        "x1 */ w 1 10; x2 */ w 3 10; x3 */ w 1 2; x4 */ w 7 10; x5 */ w 9 10; y1 */ h 1 3; y2 */ h 2 3; y3 */ h 1 6; \
        y4 */ h 5 6; M x1 y2; C l vc l y1 x1 y1; C x1 y3 x2 t x3 y3; C x4 t x5 y3 x5 y1; C r y1 r y2 x5 y2; C x5 b x4 b x3 y4; \
        C x2 b x1 y4 x1 y2; Z",
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
];
