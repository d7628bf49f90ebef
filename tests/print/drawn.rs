//! Charts and drawings of sheets, and the lines between cells.

use super::*;

#[test]
fn a_sheet_that_is_a_chart_fills_a_page() {
    let chart = r#"<c:plotArea><c:pieChart><c:ser><c:idx val="0"/><c:tx><c:v>Apples</c:v></c:tx><c:val><c:numLit><c:ptCount val="1"/><c:pt idx="0"><c:v>5</c:v></c:pt></c:numLit></c:val></c:ser></c:pieChart></c:plotArea>"#;
    let standing = r#"<pageSetup orientation="portrait"/>"#;
    for (setup, expected) in [("", [297, 210]), (standing, [210, 297])] {
        let made = pages(chart_sheet(setup, chart));
        assert_eq!(made.len(), 1);
        let size = [made[0].size.width, made[0].size.height].map(|side| side.0 / 36_000);
        assert_eq!(size, expected);
        let found = runs(&made[0]);
        let title = found.iter().find(|(text, _)| text == "Apples");
        let [x, y] = title.expect("a title").1;
        let middle = made[0].size.width.0 / PIXEL / 2;
        assert!((middle - 60..middle).contains(&x) && y < 150, "{x} {y}");
    }
}

#[test]
fn numbers_of_charts_are_written_as_in_their_cells() {
    let sheet = format!(
        r#"<worksheet {NAMESPACES}><sheetData><row r="1"><c r="A1" s="1"><v>41275</v></c><c r="B1" s="2"><v>7</v></c></row></sheetData><drawing r:id="rId1"/></worksheet>"#
    );
    // The cache has the format of the language in which the workbook was saved.
    let source = |cell: &str, format: &str, value: u32| {
        format!(
            "<c:numRef><c:f>Sums!${cell}$1</c:f><c:numCache><c:formatCode>{format}</c:formatCode><c:ptCount val=\"1\"/><c:pt idx=\"0\"><c:v>{value}</c:v></c:pt></c:numCache></c:numRef>"
        )
    };
    let chart = format!(
        r#"<c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:dLbls><c:showVal val="1"/></c:dLbls><c:cat>{}</c:cat><c:val>{}</c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:delete val="0"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:delete val="0"/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea>"#,
        source("A", "dd/mm/yyyy", 41275),
        source("B", "0.0", 7),
    );
    let formats = r#"<xf numFmtId="14"/><xf numFmtId="2"/>"#;
    let texts = texts(&pages(with_chart(("worksheet", &sheet), formats, &chart))[0]);
    let count = |said: &str| texts.iter().filter(|text| *text == said).count();
    assert_eq!(count("1/1/2013"), 2, "{texts:?}");
    assert!(count("7.00") > 0 && count("7.0") == 0, "{texts:?}");
}

#[test]
fn a_workbook_without_theme_has_the_colours_of_office() {
    let rule = concat!(
        r#"<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1" dxfId="0">"#,
        "<formula>TRUE</formula></cfRule></conditionalFormatting>"
    );
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c></row>"#;
    let formats = RED.replace(r#"rgb="FFFF0000""#, r#"theme="5""#);
    let page = format!("{:?}", pages(workbook(rows, rule, &formats))[0]);
    assert!(page.contains("[192, 80, 77, 255]"), "{page}");
}

#[test]
fn charts_without_caches_show_their_cells() {
    let text = |place: &str, text: &str| {
        format!(r#"<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>"#)
    };
    let rows =
        [("2", "Rent", "<v>900</v>"), ("3", "Food", "<f>A1+300</f>")].map(|(row, name, value)| {
            format!(
                r#"<row r="{row}">{}<c r="K{row}">{value}</c></row>"#,
                text(&format!("J{row}"), name)
            )
        });
    let sheet = format!(
        r#"<worksheet {NAMESPACES}><sheetData><row r="1">{}</row>{}</sheetData><drawing r:id="rId1"/></worksheet>"#,
        text("K1", "Costs"),
        rows.concat()
    );
    // Names of categories where numbers are announced.
    let chart = r#"<c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:tx><c:strRef><c:f>Sums!$K$1</c:f></c:strRef></c:tx><c:dLbls><c:showVal val="1"/></c:dLbls><c:cat><c:numRef><c:f>Sums!$J$2:$J$3</c:f></c:numRef></c:cat><c:val><c:numRef><c:f>Sums!$K$2:$K$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea><c:legend><c:legendPos val="r"/></c:legend>"#;
    let found = texts(&pages(with_chart(("worksheet", &sheet), "", chart))[0]);
    for expected in ["Rent", "Food", "300", "1000"] {
        let count = found.iter().filter(|text| *text == expected).count();
        assert!(count > 0, "{expected} is missing in {found:?}");
    }
    // As its title and in the legend; the cell is beyond the first page.
    let names = found.iter().filter(|text| *text == "Costs").count();
    assert_eq!(names, 2, "{found:?}");
}

#[test]
fn labels_without_caches_show_their_cells() {
    let rows = format!(
        r#"<row r="1"><c r="A1"><v>5</v></c>{}</row><row r="2"><c r="A2"><v>7</v></c>{}</row>"#,
        text("Z1", 0, "Ann"),
        text("Z2", 0, "Bob")
    );
    let sheet = format!(
        r#"<worksheet {NAMESPACES}><sheetData>{rows}</sheetData><drawing r:id="rId1"/></worksheet>"#
    );
    let extension = |uri: &str, inside: &str| {
        format!(
            r#"<c:extLst><c:ext uri="{{{uri}}}" xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart">{inside}</c:ext></c:extLst>"#
        )
    };
    let chart = format!(
        r#"<c:plotArea><c:barChart><c:barDir val="col"/><c:ser><c:idx val="0"/><c:order val="0"/><c:dLbls><c:showVal val="0"/>{}</c:dLbls><c:val><c:numRef><c:f>Sums!$A$1:$A$2</c:f></c:numRef></c:val>{}</c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:crossAx val="1"/></c:valAx></c:plotArea>"#,
        extension(
            "CE6537A1-D6FC-4f65-9D91-7224C49458BB",
            r#"<c15:showDataLabelsRange val="1"/>"#
        ),
        extension(
            "02D57815-91ED-43cb-92C2-25804820EDAC",
            "<c15:datalabelsRange><c15:f>Sums!$Z$1:$Z$2</c15:f></c15:datalabelsRange>"
        )
    );
    let found = texts(&pages(with_chart(("worksheet", &sheet), "", &chart))[0]);
    // The cells are beyond the first page.
    for name in ["Ann", "Bob"] {
        assert!(found.iter().any(|text| text == name), "{found:?}");
    }
}

#[test]
fn extended_charts_show_the_cells_of_their_names() {
    let row = |row: u32, name: &str, value: f64| {
        let name = text(&format!("A{row}"), 0, name);
        format!(r#"<row r="{row}">{name}<c r="B{row}"><v>{value}</v></c></row>"#)
    };
    let rows = row(100, "Rent", 900.0) + &row(101, "Food", 350.0);
    let sheet = format!(
        r#"<worksheet {NAMESPACES}><sheetData>{rows}</sheetData><drawing r:id="rId1"/></worksheet>"#
    );
    let names = concat!(
        r#"<definedName name="_xlchart.v1.0" hidden="1">Sums!$A$100:$A$101</definedName>"#,
        r#"<definedName name="_xlchart.v1.1" hidden="1">Sums!$B$100:$B$101</definedName>"#
    );
    let chart = r#"<c:chartData><c:data id="0"><c:strDim type="cat"><c:f>_xlchart.v1.0</c:f></c:strDim><c:numDim type="val"><c:f>_xlchart.v1.1</c:f></c:numDim></c:data></c:chartData><c:chart><c:plotArea><c:plotAreaRegion><c:series layoutId="waterfall"><c:tx><c:txData><c:f>_xlchart.v1.0</c:f></c:txData></c:tx><c:dataLabels><c:visibility seriesName="1" value="1"/></c:dataLabels><c:dataId val="0"/></c:series></c:plotAreaRegion><c:axis id="0"><c:catScaling/><c:tickLabels/></c:axis><c:axis id="1"><c:valScaling/><c:tickLabels/></c:axis></c:plotArea></c:chart>"#;
    let pages = pages(with_extended_chart(&sheet, names, chart));
    let found = texts(&pages[0]).join("|");
    for expected in ["Rent", "Food", "900", "350"] {
        assert!(found.contains(expected), "{expected} is missing in {found}");
    }
}

#[test]
fn extended_charts_know_the_general_format_in_the_language_of_office() {
    for (code, expected) in [
        ("Standard", "900"),
        ("G/標準", "900"),
        ("0.0", "900.0"),
        ("yyyy", "1902"),
    ] {
        let chart = format!(
            r#"<c:chartData><c:data id="0"><c:numDim type="val"><c:lvl ptCount="1" formatCode="{code}"><c:pt idx="0">900</c:pt></c:lvl></c:numDim></c:data></c:chartData><c:chart><c:plotArea><c:plotAreaRegion><c:series layoutId="waterfall"><c:dataLabels><c:visibility value="1"/></c:dataLabels><c:dataId val="0"/></c:series></c:plotAreaRegion><c:axis id="0"><c:catScaling/></c:axis><c:axis id="1"><c:valScaling/></c:axis></c:plotArea></c:chart>"#
        );
        let sheet =
            format!(r#"<worksheet {NAMESPACES}><sheetData/><drawing r:id="rId1"/></worksheet>"#);
        let found = texts(&pages(with_extended_chart(&sheet, "", &chart))[0]);
        assert!(
            found.iter().any(|text| text == expected),
            "{code}: {found:?}"
        );
    }
}

/// The pictures of a page: file, left, top, width and height in pixels.
fn pictures(items: &[Item], at: [Emu; 2], found: &mut Vec<(String, [i64; 4])>) {
    for item in items {
        match item {
            Item::Picture(picture) => {
                let Rect { origin, size } = picture.area;
                let place = [at[0] + origin.x, at[1] + origin.y, size.width, size.height];
                let name = picture.media.clone();
                found.push((name, place.map(|length| length.0 / PIXEL)));
            }
            Item::Group(group) => {
                let offset = group.transform.offset;
                let at = [at[0] + offset.x, at[1] + offset.y];
                pictures(&group.items, at, found);
            }
            _ => {}
        }
    }
}

/// The pages of a sheet whose headers and footers have pictures, in a VML part of these shapes.
fn with_header_pictures(sheet: &str, shapes: &[String]) -> Vec<Page> {
    let vml = format!(
        r#"<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">{}</xml>"#,
        shapes.concat()
    );
    let book = format!(
        r#"<workbook {NAMESPACES}><sheets><sheet name="Sums" sheetId="1" r:id="rId1"/></sheets></workbook>"#
    );
    let mut parts = Parts::new("xl/workbook.xml", &format!("{BOOK}.sheet.main+xml"), &book)
        .part(
            "xl/worksheets/sheet1.xml",
            &format!("{BOOK}.worksheet+xml"),
            sheet,
        )
        .part(
            "xl/drawings/head.vml",
            "application/vnd.openxmlformats-officedocument.vmlDrawing",
            &vml,
        )
        .file("xl/media/a.png", "image/png", b"\x89PNG\r\n\x1a\n")
        .file("xl/media/b.jpg", "image/jpeg", b"\xff\xd8\xff");
    for (part, related) in [
        (
            "_rels/workbook.xml",
            &[("rId1", "worksheet", "worksheets/sheet1.xml")][..],
        ),
        (
            "worksheets/_rels/sheet1.xml",
            &[("rId1", "vmlDrawing", "../drawings/head.vml")],
        ),
        (
            "drawings/_rels/head.vml",
            &[
                ("rId1", "image", "../media/a.png"),
                ("rId2", "image", "../media/b.jpg"),
            ],
        ),
    ] {
        parts.relationships(&format!("xl/{part}.rels"), related);
    }
    pages(converted(parts).editor_bin)
}

#[test]
fn headers_and_footers_show_their_pictures() {
    let row = |row: u32| {
        format!(
            r#"<row r="{row}">{}</row>"#,
            text(&format!("A{row}"), 0, "x")
        )
    };
    let sheet = format!(
        r#"<worksheet {NAMESPACES}><sheetData>{}{}</sheetData>{MARGINS}<headerFooter differentFirst="1"><oddHeader>&amp;L&amp;G&amp;G&amp;Rplain</oddHeader><oddFooter>above
&amp;Gbeside</oddFooter><firstHeader>&amp;R&amp;G</firstHeader></headerFooter><rowBreaks><brk id="1" man="1"/></rowBreaks><legacyDrawingHF r:id="rId1"/></worksheet>"#,
        row(1),
        row(2)
    );
    let shape = |id: &str, size: &str, picture: u32| {
        format!(
            r#"<v:shape id="{id}" type="t75" style="position:absolute;margin-left:0;margin-top:0;{size};z-index:1"><v:imagedata o:relid="rId{picture}"/></v:shape>"#
        )
    };
    let shapes = [
        shape("RHFIRST", "width:75pt;height:30pt", 1),
        shape("LH", "width:60pt;height:45pt", 2),
        shape("CF", "width:30pt;height:15pt", 1),
    ];
    let made = with_header_pictures(&sheet, &shapes);
    let found = |page: &Page| {
        let mut found = Vec::new();
        pictures(&page.items, [Emu::ZERO; 2], &mut found);
        found
    };
    assert_eq!(made.len(), 2);
    let (first, second) = (found(&made[0]), found(&made[1]));
    // Half an inch from the edge of A4, from its margins of an inch.
    let [wide, high] = [210.0, 297.0].map(|side: f64| (side / 25.4 * 96.0) as i64);
    let ends =
        |places: &[(String, [i64; 4])]| places.iter().map(|place| place.1).collect::<Vec<_>>();
    assert_eq!(ends(&first), [[wide - 96 - 100, 48, 100, 40]]);
    let [header, [left, top, 40, 20]] = ends(&second)[..] else {
        panic!("one picture in each: {second:?}");
    };
    assert_eq!(header, [96, 48, 80, 60]);
    assert!(second[0].0.contains(".jpg") && second[1].0.contains(".png"));
    // The line of the picture is the last of the footer: text stands beside it, and above.
    let place = |said: &str| {
        let found = runs(&made[1]);
        found
            .into_iter()
            .find(|(text, _)| text == said)
            .expect(said)
            .1
    };
    let (above, beside) = (place("above"), place("beside"));
    assert_eq!(beside[0], left + 40);
    assert!((beside[1] - (top + 20)).abs() <= 1 && above[1] < top);
    assert!((high - 48 - 20..high - 48).contains(&(top + 20)));
    // They lie behind the cells.
    assert!(matches!(made[0].items[..], [.., Item::Group(_)]));
}

/// The lines of a page: the two ends of each, in pixels.
fn lines(items: &[Item]) -> Vec<[[i64; 2]; 2]> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Path(path) if path.stroke.is_some() => {
                let ends = path.path.0.iter().filter_map(|segment| match segment {
                    Segment::Move(point) | Segment::Line(point) => Some(*point),
                    _ => None,
                });
                let ends: Vec<[i64; 2]> = ends
                    .map(|point| [point.x, point.y].map(|length| length.0 / PIXEL))
                    .collect();
                found.extend(<[[i64; 2]; 2]>::try_from(ends));
            }
            Item::Group(group) => found.extend(lines(&group.items)),
            _ => {}
        }
    }
    found
}

/// The columns of pixels that lines stand in which go down, once for each row of 20 pixels that they are in.
fn upright(items: &[Item]) -> Vec<[i64; 2]> {
    let lines = lines(items).into_iter();
    let mut found: Vec<[i64; 2]> = lines
        .filter(|[from, to]| from[0] == to[0])
        .flat_map(|[from, to]| (from[1] / 20..to[1] / 20).map(move |row| [from[0], row]))
        .collect();
    found.sort_unstable();
    found.dedup();
    found
}

#[test]
fn of_two_borders_between_cells_the_stronger_one_is_drawn() {
    let side = |name: &str, style: &str, colour: &str| {
        format!(r#"<{name} style="{style}"><color rgb="FF{colour}"/></{name}>"#)
    };
    // What is drawn between two cells beside each other, and between two below each other.
    let drawn = |first: [&str; 2], second: [&str; 2]| {
        let borders = [
            side("right", first[0], first[1]),
            side("left", second[0], second[1]),
            side("bottom", first[0], first[1]),
            side("top", second[0], second[1]),
        ];
        let rows = r#"<row r="1"><c r="A1" s="1"/><c r="B1" s="2"/><c r="D1" s="3"/></row><row r="2"><c r="D2" s="4"/></row>"#;
        let borders: Vec<&str> = borders.iter().map(String::as_str).collect();
        let pages = pages(bordered(
            &format!("<sheetData>{rows}</sheetData>"),
            &borders,
        ));
        let found = strokes(&pages[0].items);
        let [beside, below] = found.as_slice() else {
            panic!("two lines are expected, not {found:?}");
        };
        assert_eq!(beside, below);
        *beside
    };
    let (black, grey) = ([0, 0, 0], [204, 204, 204]);
    let thin = |colour| (1, colour);
    assert_eq!(drawn(["thin", "000000"], ["thin", "CCCCCC"]), thin(black));
    assert_eq!(drawn(["thin", "CCCCCC"], ["hair", "000000"]), thin(black));
    assert_eq!(drawn(["medium", "CCCCCC"], ["thin", "000000"]), (2, grey));
    assert_eq!(drawn(["dashed", "000000"], ["thick", "CCCCCC"]), (3, grey));
}

/// The lines of a page: their widths in pixels and their colours.
fn strokes(items: &[Item]) -> Vec<(i64, [u8; 3])> {
    let mut found = Vec::new();
    for item in items {
        match item {
            Item::Path(path) => found.extend(path.stroke.as_ref().map(|stroke| {
                let [red, green, blue, _] = stroke.colour.0;
                (stroke.width.0 / PIXEL, [red, green, blue])
            })),
            Item::Group(group) => found.extend(strokes(&group.items)),
            _ => {}
        }
    }
    found
}

#[test]
fn nothing_is_drawn_between_cells_where_a_text_flows_over_them() {
    let row = |number: u32, style: u32, long: &str| {
        let cell = text(&format!("A{number}"), style, long);
        let blank = ["B", "C"].map(|column| format!(r#"<c r="{column}{number}" s="{style}"/>"#));
        format!(
            r#"<row r="{number}" ht="15" customHeight="1">{cell}{}</row>"#,
            blank.concat()
        )
    };
    // Columns of 64 pixels; the text of the first row ends in the second one.
    let rows = |style| row(1, style, "fifteen letters") + &row(2, style, "short");
    let expected = [
        [0, 0],
        [0, 1],
        [64, 1],
        [128, 0],
        [128, 1],
        [192, 0],
        [192, 1],
    ];
    let borders = r#"<left style="thin"/><right style="thin"/>"#;
    let borders = pages(bordered(
        &format!("<sheetData>{}</sheetData>", rows(1)),
        &[borders],
    ));
    assert_eq!(upright(&borders[0].items), expected);
    let printed = pages(workbook(&rows(0), r#"<printOptions gridLines="1"/>"#, ""));
    let printed = upright(&printed[0].items);
    assert!(!printed.contains(&[64, 0]), "{printed:?}");
    assert!(printed.contains(&[64, 1]) && printed.contains(&[0, 0]));
}

#[test]
fn a_line_across_merged_cells_crosses_all_of_them() {
    let styles = format!(
        r#"<styleSheet {NAMESPACES}><borders><border/><border diagonalDown="1"><diagonal style="thin"/></border></borders><cellXfs><xf/><xf borderId="1"/></cellXfs></styleSheet>"#
    );
    let of = |merged: &str| {
        let rows = r#"<row r="1"><c r="A1" s="1"/></row><row r="3"><c r="C3"><v>1</v></c></row>"#;
        let sheet =
            format!("<worksheet {NAMESPACES}><sheetData>{rows}</sheetData>{merged}</worksheet>");
        lines(&pages(one_sheet("", &sheet, Some(&styles)))[0].items)
    };
    let [cell] = of("")[..] else { panic!() };
    let [all] = of(r#"<mergeCells><mergeCell ref="A1:B2"/></mergeCells>"#)[..] else {
        panic!()
    };
    assert_eq!(all, cell.map(|end| end.map(|length| length * 2)));
}

#[test]
fn lines_between_cells_are_not_inside_of_merged_ones() {
    let rows = format!(
        r#"<row r="1">{}</row><row r="2"><c r="C2"><v>1</v></c></row>"#,
        text("A1", 0, "a")
    );
    let of = |merged: &str| {
        let behind = format!(r#"{merged}<printOptions gridLines="1"/>"#);
        lines(&pages(workbook(&rows, &behind, ""))[0].items).len()
    };
    assert_eq!(of(""), 7);
    // The line within is gone, and the one that crosses it ends there.
    assert_eq!(
        of(r#"<mergeCells><mergeCell ref="B1:C2"/></mergeCells>"#),
        6
    );
}

#[test]
fn what_lies_on_its_side_fills_the_cells_that_hold_it() {
    /// Width and height of all paths in pixels, before they are turned.
    fn sizes(items: &[Item], found: &mut Vec<[i64; 2]>) {
        for item in items {
            match item {
                Item::Path(path) => {
                    let points = path.path.0.iter().filter_map(|segment| match segment {
                        Segment::Move(to) | Segment::Line(to) => Some([to.x.0, to.y.0]),
                        _ => None,
                    });
                    let points: Vec<[i64; 2]> = points.collect();
                    found.push([0, 1].map(|side| {
                        let places = points.iter().map(|point| point[side]);
                        let ends = [places.clone().min(), places.max()];
                        ends[1]
                            .zip(ends[0])
                            .map_or(0, |(to, from)| (to - from) / PIXEL)
                    }));
                }
                Item::Group(group) => sizes(&group.items, found),
                _ => {}
            }
        }
    }
    let of = |turn: u32| {
        let shape = format!(
            r#"<xdr:twoCellAnchor><xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="2" name=""/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:xfrm rot="{turn}"><a:off x="0" y="0"/><a:ext cx="1" cy="1"/></a:xfrm><a:prstGeom prst="rect"/><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>"#
        );
        let rows = r#"<row r="2" ht="15" customHeight="1"/>"#;
        let columns = r#"<cols><col min="2" max="3" width="10" customWidth="1"/></cols>"#;
        let sheet = format!(
            r#"<worksheet {NAMESPACES}>{columns}<sheetData>{rows}</sheetData><drawing r:id="rId1"/></worksheet>"#
        );
        let mut found = Vec::new();
        sizes(&pages(with_drawing(&sheet, &shape))[0].items, &mut found);
        found.into_iter().max().expect("a shape")
    };
    let [width, height] = of(0);
    assert!(width > height && height > 0);
    assert_eq!(of(5_400_000), [height, width]);
    assert_eq!(of(1_200_000), [width, height]);
}
