//! Examples of ECMA-376-1 18.8.31 and of what spreadsheets show.

use super::*;

fn shown(code: &str, value: f64) -> String {
    NumberFormat::parse(code)
        .number(value, false)
        .text
        .replace('\u{2007}', "~")
}

#[test]
fn numbers() {
    for (code, value, expected) in [
        ("0", 1234.5, "1235"),
        ("0.00", 1.005, "1.01"),
        ("0.0000", 667.231_45, "667.2315"),
        ("####.#", 1234.59, "1234.6"),
        ("#.000", 8.9, "8.900"),
        ("0.#", 0.631, "0.6"),
        ("#.0#", 12.0, "12.0"),
        ("#.0#", 1234.568, "1234.57"),
        ("???.???", 44.398, "~44.398"),
        ("???.???", 2.8, "~~2.8~~"),
        ("#,###", 12000.0, "12,000"),
        ("#,##0.00", 1_234_567.891, "1,234,567.89"),
        ("#,", 12000.0, "12"),
        ("0.0,,", 12_200_000.0, "12.2"),
        ("000000", 123.0, "000123"),
        ("0,000", 5.0, "0,005"),
        ("0%", 0.281, "28%"),
        ("0.0%", -0.2811, "-28.1%"),
        ("0.00", -0.001, "0.00"),
        ("#", 0.0, ""),
        (".00", 0.5, ".50"),
        (".00", 12.5, "12.50"),
        ("0.00E+00", 12_200_000.0, "1.22E+07"),
        ("##0.0E+0", 12_200_000.0, "12.2E+6"),
        ("0.00E-00", 0.000_12, "1.20E-04"),
        ("0.0E+0", 9.96, "1.0E+1"),
        ("\"n=\"0", 3.0, "n=3"),
        ("0\\x", 3.0, "3x"),
        ("[$€-407] #,##0", 1234.0, "€ 1,234"),
        ("000\\-0000", 5_551_234.0, "555-1234"),
    ] {
        assert_eq!(shown(code, value), expected, "{code} {value}");
    }
}

#[test]
fn sections_and_conditions() {
    let code = "0.00;[Red](0.00);\"zero\";\"<\"@\">\"";
    assert_eq!(shown(code, 1.0), "1.00");
    assert_eq!(shown(code, -1.0), "(1.00)");
    assert_eq!(shown(code, 0.0), "zero");
    let format = NumberFormat::parse(code);
    assert_eq!(format.text("a").text, "<a>");
    assert_eq!(
        format.number(-1.0, false).colour,
        Some(Rgba::opaque(255, 0, 0))
    );
    assert_eq!(
        shown("[<=100]\"low\";[>1000]\"high\";\"middle\"", 50.0),
        "low"
    );
    assert_eq!(
        shown("[<=100]\"low\";[>1000]\"high\";\"middle\"", 500.0),
        "middle"
    );
    assert_eq!(
        shown("[<=100]\"low\";[>1000]\"high\";\"middle\"", 5000.0),
        "high"
    );
    assert_eq!(shown("0;;", -5.0), "");
    assert_eq!(shown("0;-0;;@", 0.0), "");
    assert_eq!(
        shown("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"_);_(@_)", -7.0),
        " (7)"
    );
}

#[test]
fn fractions() {
    for (code, value, expected) in [
        ("# ?/?", 5.25, "5 1/4"),
        ("# ??/??", 5.3, "5 ~3/10"),
        ("# ?/?", 0.5, "1/2"),
        ("# ?/?", 3.0, "3"),
        ("?/?", 1.5, "3/2"),
        ("# ?/8", 1.25, "1 2/8"),
        ("# ?/?", -0.333_33, "-1/3"),
        ("# ?/?", 0.999, "1"),
    ] {
        assert_eq!(shown(code, value), expected, "{code} {value}");
    }
}

#[test]
fn dates() {
    // 2024-02-29 13:05:09.5
    let value = 45_351.0 + (13.0 * 3600.0 + 5.0 * 60.0 + 9.5) / 86_400.0;
    for (code, expected) in [
        ("yyyy-mm-dd", "2024-02-29"),
        ("m/d/yy", "2/29/24"),
        ("d-mmm-yy", "29-Feb-24"),
        ("dddd, mmmm d", "Thursday, February 29"),
        ("ddd mmmmm", "Thu F"),
        ("h:mm AM/PM", "1:05 PM"),
        ("hh:mm:ss", "13:05:10"),
        ("mm:ss.0", "05:09.5"),
        ("[h]:mm", "1088437:05"),
        ("h:m a/p", "1:5 P"),
        ("[$-409]d\\.m\\.yyyy", "29.2.2024"),
        ("yyyy/mm/dd hh:mm", "2024/02/29 13:05"),
    ] {
        assert_eq!(shown(code, value), expected, "{code}");
    }
    assert_eq!(NumberFormat::parse("yyyy").number(0.0, true).text, "1904");
    assert_eq!(shown("yyyy", -1.0), "########");
    assert!(NumberFormat::parse("yyyy").is_date());
}

#[test]
fn general_numbers() {
    for (value, expected) in [
        (0.0, "0"),
        (1.0, "1"),
        (-12.5, "-12.5"),
        (0.1 + 0.2, "0.3"),
        (1.0 / 3.0, "0.333333333"),
        (12_345_678_901.0, "12345678901"),
        (123_456_789_012.0, "1.23457E+11"),
        (0.000_012, "0.000012"),
        (0.000_012_345_67, "1.23457E-05"),
        (1e-20, "1E-20"),
        (123_456.789_012_3, "123456.789"),
        // Numbers are rounded by their 15 digits, not by what a double has behind them.
        (1_186_494.850_499_999_7, "1186494.851"),
        (1_217_210.360_5, "1217210.361"),
        (-1.234_565e20, "-1.23457E+20"),
        (9.999_999e-15, "1E-14"),
    ] {
        assert_eq!(general(value), expected);
        assert_eq!(shown("General", value), expected);
    }
    assert_eq!(shown("General\" kg\"", 2.0), "2 kg");
}

#[test]
fn years_are_those_of_japanese_eras_in_that_language() {
    let day = 45_352.0;
    assert_eq!(shown("[$-411]ggge\"年\"m\"月\"", day), "令和6年3月");
    assert_eq!(shown("[$-411]ge.m.d", 32_516.0), "H1.1.8");
    assert_eq!(shown("[$-ja-JP-x-gannen]ggee", 32_515.0), "昭64");
    assert_eq!(shown("0.0 kg", 5.0), "5.0 kg");
}

#[test]
fn names_of_months_and_days_are_of_the_language_that_is_asked_for() {
    // A Wednesday.
    let day = 45_000.0;
    for (code, expected) in [
        ("[$-40C]ddd d mmm yyyy", "mer. 15 mars 2023"),
        ("[$-407]dddd, d. mmmm", "Mittwoch, 15. März"),
        ("[$-C0A]mmmm-yy", "marzo-23"),
        ("[$-1000415]mmmm", "marzec"),
        ("[$-FC19]dd mmmm", "15 марта"),
        ("[$-uk-UA]mmmmm mmmm", "б березень"),
        ("[$-pt-BR,1]dddd mm", "quarta-feira 03"),
        ("[$-409]mmm", "Mar"),
        ("[$-809]dddd", "Wednesday"),
        ("[$-F800]dddd, mmmm dd, yyyy", "Wednesday, March 15, 2023"),
        ("[$€-2]d mmm", "€15 Mar"),
        ("[$-40C]h:mm", "0:00"),
    ] {
        assert_eq!(shown(code, day), expected, "{code}");
    }
}

#[test]
fn sections_for_negative_numbers_alone_leave_their_sign_out() {
    for (code, value, expected) in [
        ("[>=1000]0.0;[>=10]0;\"m\"0", -5.0, "-m5"),
        ("[>=100]0;\"n\"0", -5.0, "n5"),
        ("[>=100]0;(0);\"z\"", -5.0, "(5)"),
        ("[>=100]0;(0);\"z\"", 3.0, "z"),
        ("[>100]0;[<5](0);0", -5.0, "-(5)"),
        ("[>100]0;[<-1](0);0", -5.0, "(5)"),
        ("[>=-10]0;\"n\"0", -5.0, "-5"),
    ] {
        assert_eq!(shown(code, value), expected, "{code} {value}");
    }
}

#[test]
fn long_dates_and_times_of_the_system_are_those_of_english() {
    assert_eq!(
        shown("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", 45_352.0),
        "Friday, March 1, 2024"
    );
    assert_eq!(shown("[$-f400]h:mm:ss\\ AM/PM", 0.5), "12:00:00 PM");
    assert_eq!(
        shown("[$-x-sysdate]yyyy", 45_352.0),
        "Friday, March 1, 2024"
    );
    assert!(NumberFormat::parse("yyyy").number(-1.0, false).fails);
    assert_eq!(shown("\"a\"@", 5.0), "5");
}

#[test]
fn plain_formats_are_those_that_add_nothing() {
    let is = |code: &str| {
        let format = NumberFormat::parse(code);
        (format.is_plain(), format.is_text())
    };
    assert_eq!(is("General"), (true, false));
    assert_eq!(is("@"), (true, true));
    assert_eq!(is("@\" kg\""), (true, true));
    assert_eq!(is("General;General"), (false, false));
    assert_eq!(is("0;;;@"), (false, false));
}

#[test]
fn odd_codes_do_not_fail() {
    for code in [
        "", "[", "\"", "\\", "*", "_", ";;;;;;", "[Red", "E+", "/", "0/", "?/0", "#,,,,,,,",
        "[>]0", "0.0.0", "@@", "yE+0",
    ] {
        for value in [0.0, -1.5, 1e300, f64::NAN, f64::MIN_POSITIVE] {
            let format = NumberFormat::parse(code);
            _ = format.number(value, false);
            _ = format.text("x");
        }
    }
}

#[test]
fn a_number_gets_shorter_where_there_is_no_room() {
    let shown = |value: f64, most: usize| narrower(value).find(|text| text.len() <= most);
    assert_eq!(shown(0.123_456_789, 8).as_deref(), Some("0.123457"));
    assert_eq!(shown(1_234_567.891, 8).as_deref(), Some("1234568"));
    assert_eq!(shown(1_234_567_890_123.0, 8).as_deref(), Some("1.23E+12"));
    assert_eq!(shown(-0.000_012_345, 9).as_deref(), Some("-1.23E-05"));
    assert_eq!(shown(1e20, 3), None);
    assert_eq!(shown(667.231_45, 8).as_deref(), Some("667.2315"));
    assert_eq!(shown(-0.3, 2).as_deref(), Some("0"));
}

#[test]
fn numbers_are_written_in_ideographs() {
    for (code, value, expected) in [
        // Without a format numbers are counted, with one they have digits.
        ("[DBNum1][$-804]General", 1234.5, "一千二百三十四.五"),
        ("[DBNum1][$-804]General", 12.0, "一十二"),
        ("[DBNum1][$-804]General", 0.0, "〇"),
        ("[DBNum1][$-804]General", 100_000_005.0, "一亿〇五"),
        (
            "[DBNum1][$-804]General",
            100_001_234.0,
            "一亿〇一千二百三十四",
        ),
        ("[DBNum1]0", 1205.0, "一二〇五"),
        ("[DBNum2][$-804]General", 123.0, "壹佰贰拾叁"),
        (
            "[DBNum2][$-804]General\"元整\"",
            -10_500_020.0,
            "-壹仟零伍拾万零贰拾元整",
        ),
        ("[DBNum2][$-804]0.00", 12.3, "壹贰.叁零"),
        ("[DBNum2][$-804]General", 200_000_000_000.0, "贰仟亿"),
        ("[DBNum2][$-404]General", 12_345.0, "壹萬貳仟參佰肆拾伍"),
        ("[DBNum3][$-804]General", 1205.0, "１千２百５"),
        ("[DBNum1][$-411]General", 1111.0, "千百十一"),
        (
            "[DBNum1][$-411]General",
            123_456_789.0,
            "一億二千三百四十五万六千七百八十九",
        ),
        (
            "[DBNum2][$-411]General",
            123_456_789.0,
            "壱億弐阡参百四拾伍萬六阡七百八拾九",
        ),
        ("[DBNum3][$-411]0", 1234.0, "１２３４"),
        ("[DBNum3][$-411]#,##0", 1234.0, "１,２３４"),
        ("[DBNum4][$-412]General", 1234.0, "일천이백삼십사"),
        ("[DBNum1]\"No. 1: \"0", 23.0, "No. 1: 二三"),
        ("[DBNum1]# ?/?", 5.25, "五 一/四"),
        ("[DBNum9]0", 5.0, "5"),
        ("[DBNum1]General", 1e-10, "一E-一〇"),
        ("[DBNum1]General", 1e300, "一E+三〇〇"),
    ] {
        assert_eq!(shown(code, value), expected, "{code} {value}");
    }
    // 2024-12-05 23:08:20
    let value = 45_631.0 + (23.0 * 3600.0 + 8.0 * 60.0 + 20.0) / 86_400.0;
    for (code, expected) in [
        (
            "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\"",
            "二〇二四年十二月五日",
        ),
        ("[DBNum1][$-804]h\"时\"mm\"分\"ss", "二十三时〇八分二十"),
        ("[DBNum2][$-804]m\"月\"d\"日\"", "壹拾贰月伍日"),
        ("[DBNum3][$-411]yyyy/mm/dd", "２０２４/１２/０５"),
        ("[DBNum1][$-411]ggge\"年\"", "令和六年"),
    ] {
        assert_eq!(shown(code, value), expected, "{code}");
    }
}

#[test]
fn digits_and_calendars_are_those_of_the_locale() {
    // 2024-07-08, a Monday.
    let day = 45_481.25;
    for (code, expected) in [
        ("[$-D000000]0", "๔๕๔๘๑"),
        ("[$-2000000]#,##0.0", "٤٥,٤٨١.٣"),
        ("[$-3000000]General", "۴۵۴۸۱.۲۵"),
        ("[$-107041E]d mmm yyyy", "8 ก.ค. 2567"),
        ("[$-D07041E]d mmmm yy", "๘ กรกฎาคม ๖๗"),
        ("[$-th-TH,D07]yyyy", "๒๕๖๗"),
        ("[$-1070000]d/mm/yyyy;@", "8/07/2567"),
        ("d/m/bbbb bb", "8/7/2567 67"),
        ("[$-1060000]B2dd/mm/yyyy", "02/01/1446"),
        ("B1yyyy", "2024"),
        ("[$-1170401]B2d mmmm", "2 محرم"),
        ("[$-fa-IR,96]d mmmm yyyy", "18 تیر 1403"),
        ("[$-404]e/mm/dd", "113/07/08"),
        ("[$-zh-TW]ggge\"年\"", "中華民國113年"),
        ("[$-404]yyyy", "2024"),
        ("[$-1040404]yyy", "113"),
        ("e-m", "2024-7"),
        ("[$-ja-JP-x-gannen]ggge\"年\"", "令和6年"),
    ] {
        assert_eq!(shown(code, day), expected, "{code}");
    }
    // 2019-05-01
    let first = 43_586.0;
    assert_eq!(shown("[$-ja-JP-x-gannen,80]ggge\"年\"", first), "令和元年");
    assert_eq!(shown("[$-411]ggge\"年\"", first), "令和1年");
}

#[test]
fn days_of_the_week_and_halves_of_a_day_have_their_names() {
    // A Wednesday.
    let day = 45_000.75;
    for (code, expected) in [
        ("m/d(aaa)", "3/15(水)"),
        ("aaaa", "水曜日"),
        ("[$-804]aaaa", "星期三"),
        ("[$-804]aaa ddd", "三 周三"),
        ("[$-412]aaa dddd", "수 수요일"),
        ("[$-41E]dddd", "พุธ"),
        ("[$-42A]dddd", "Thứ\u{a0}Tư"),
        ("[$-411]h AM/PM", "6 午後"),
        ("上午/下午h\"时\"", "下午6时"),
        ("h A/P", "6 P"),
        ("\"a\"0", "a45001"),
    ] {
        assert_eq!(shown(code, day), expected, "{code}");
    }
}
