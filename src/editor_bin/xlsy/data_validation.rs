//! Data validation (`shared/format` 20 and 21).

use crate::{record, wire_enum};

record! {
    /// Worksheet/dataValidations and x14:dataValidations in one list; worksheet record 32.
    records DataValidations {
        /// `@disablePrompts`.
        2 disable_prompts: Option<bool> = "@disablePrompts";
        /// `@xWindow`.
        3 x_window: Option<i32> = "@xWindow";
        /// `@yWindow`.
        4 y_window: Option<i32> = "@yWindow";
        /// Always, last, also if empty. OOXML: dataValidation elements
        [always] 0 items: Option<Box<DataValidationItems>> = "+";
    }
}

record! {
    /// The list of validations: first the plain ones, then those of the extension.
    records DataValidationItems {
        /// Repeats
        1 data_validation: Vec<DataValidation> = "dataValidation|x14:dataValidation";
    }
}

record! {
    /// DataValidation.
    props DataValidation {
        /// First
        5 kind: Option<DataValidationType> = "@type";
        /// `@allowBlank`.
        6 allow_blank: Option<bool> = "@allowBlank";
        /// `_xHHHH_` escapes are resolved
        7 error: Option<String> = "@error";
        /// As Error
        8 error_title: Option<String> = "@errorTitle";
        /// `@errorStyle`.
        9 error_style: Option<DataValidationErrorStyle> = "@errorStyle";
        /// `@imeMode`.
        10 ime_mode: Option<DataValidationImeMode> = "@imeMode";
        /// `@operator`.
        11 operator: Option<DataValidationOperator> = "@operator";
        /// As Error
        12 prompt: Option<String> = "@prompt";
        /// As Error
        13 prompt_title: Option<String> = "@promptTitle";
        /// 1 hides the arrow, as in OOXML
        14 show_drop_down: Option<bool> = "@showDropDown";
        /// `@showErrorMessage`.
        15 show_error_message: Option<bool> = "@showErrorMessage";
        /// `@showInputMessage`.
        16 show_input_message: Option<bool> = "@showInputMessage";
        /// `@sqref, xm:sqref`.
        17 sq_ref: Option<String> = "@sqref|xm:sqref";
        /// Text without `=`; a literal list keeps its quotes
        18 formula1: Option<String> = "formula1|x14:formula1/xm:f";
        /// `formula2, x14:formula2/xm:f`.
        19 formula2: Option<String> = "formula2|x14:formula2/xm:f";
        /// Then Formula1 comes from the mc:Fallback
        20 list: Option<String> = "";
    }
}

wire_enum! {
    /// An enumeration.
    DataValidationType: u8 {
        0 None = "none";
        1 Custom = "custom";
        2 Date = "date";
        3 Decimal = "decimal";
        4 List = "list";
        5 TextLength = "textLength";
        6 Time = "time";
        7 Whole = "whole";
        else None
    }
}

wire_enum! {
    /// An enumeration.
    DataValidationErrorStyle: u8 {
        0 Stop = "stop";
        1 Warning = "warning";
        2 Information = "information";
    }
}

wire_enum! {
    /// An enumeration.
    DataValidationOperator: u8 {
        0 Between = "between";
        1 NotBetween = "notBetween";
        2 Equal = "equal";
        3 NotEqual = "notEqual";
        4 LessThan = "lessThan";
        5 LessThanOrEqual = "lessThanOrEqual";
        6 GreaterThan = "greaterThan";
        7 GreaterThanOrEqual = "greaterThanOrEqual";
    }
}

wire_enum! {
    /// An enumeration.
    DataValidationImeMode: u8 {
        0 NoControl = "noControl";
        1 Off = "off";
        2 On = "on";
        3 Disabled = "disabled";
        4 Hiragana = "hiragana";
        5 FullKatakana = "fullKatakana";
        6 HalfKatakana = "halfKatakana";
        7 FullAlpha = "fullAlpha";
        8 HalfAlpha = "halfAlpha";
        9 FullHangul = "fullHangul";
        10 HalfHangul = "halfHangul";
    }
}
