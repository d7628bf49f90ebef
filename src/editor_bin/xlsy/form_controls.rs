//! Form controls (`shared/format` 20 and 21).

use super::{Drawing, HorizontalAlignment, VerticalAlignment};
use crate::editor_bin::drawing::PptxData;
use crate::{record, wire_enum};

record! {
    /// Worksheet/controls (also inside mc:AlternateContent); worksheet record 34. Written before
    /// Drawings.
    records Controls {
        /// Repeats; sorted by shapeId
        10 control: Vec<Control> = "";
    }
}

record! {
    /// One form control: control, its controlPr, its ctrlProp part (formControlPr) or ActiveX part,
    /// and its VML shape. An attribute missing in formControlPr is taken from the x:ClientData
    /// child of the same name of the VML shape.
    records Control {
        /// Always, first; Type is 1 if moveWithCells, else 2 if sizeWithCells, else 0 (2 if the
        /// anchor comes from VML); no PptxDrawing. OOXML: controlPr/anchor, else
        /// v:shape/x:ClientData/x:Anchor
        [always] 11 control_anchor: Option<Box<Drawing>> = "";
        /// Second
        13 name: Option<String> = "";
        /// For ActiveX derived from its class
        12 object_type: Option<ControlObjectType> = "@objectType";
        /// `controlPr@altText`.
        14 alt_text: Option<String> = "@altText";
        /// `controlPr@autoFill`.
        15 auto_fill: Option<bool> = "@autoFill";
        /// `controlPr@autoLine`.
        16 auto_line: Option<bool> = "@autoLine";
        /// `controlPr@autoPict`.
        17 auto_pict: Option<bool> = "@autoPict";
        /// `controlPr@defaultSize`.
        18 default_size: Option<bool> = "@defaultSize";
        /// `controlPr@disabled`.
        19 disabled: Option<bool> = "@disabled";
        /// `controlPr@locked`.
        20 locked: Option<bool> = "@locked";
        /// `controlPr@print`.
        54 print: Option<bool> = "@print";
        /// `controlPr@recalcAlways`.
        22 recalc_always: Option<bool> = "@recalcAlways";
        /// `controlPr@macro`.
        21 macro_: Option<String> = "@macro";
        /// `formControlPr@fmlaGroup`.
        29 fmla_group: Option<String> = "@fmlaGroup";
        /// `formControlPr@fmlaLink`.
        30 fmla_link: Option<String> = "@fmlaLink";
        /// `formControlPr@fmlaRange`.
        31 fmla_range: Option<String> = "@fmlaRange";
        /// `formControlPr@fmlaTxbx`.
        32 fmla_txbx: Option<String> = "@fmlaTxbx";
        /// `formControlPr@dropLines`.
        25 drop_lines: Option<i32> = "@dropLines";
        /// `formControlPr@checked`.
        23 checked: Option<ControlChecked> = "@checked";
        /// `formControlPr@dropStyle`.
        26 drop_style: Option<ControlDropStyle> = "@dropStyle";
        /// `formControlPr@dx`.
        27 dx: Option<i32> = "@dx";
        /// `formControlPr@inc`.
        34 inc: Option<i32> = "@inc";
        /// `formControlPr@min`.
        38 min: Option<i32> = "@min";
        /// `formControlPr@max`.
        37 max: Option<i32> = "@max";
        /// `formControlPr@page`.
        42 page: Option<i32> = "@page";
        /// `formControlPr@sel`.
        43 sel: Option<i32> = "@sel";
        /// `formControlPr@selType`.
        44 sel_type: Option<ControlSelType> = "@selType";
        /// `formControlPr@textHAlign`.
        45 text_h_align: Option<HorizontalAlignment> = "@textHAlign";
        /// `formControlPr@textVAlign`.
        46 text_v_align: Option<VerticalAlignment> = "@textVAlign";
        /// `formControlPr@val`.
        47 val: Option<i32> = "@val";
        /// `formControlPr@widthMin`.
        48 width_min: Option<i32> = "@widthMin";
        /// `formControlPr@editVal`.
        49 edit_val: Option<ControlEditVal> = "@editVal";
        /// `formControlPr@colored`.
        24 colored: Option<bool> = "@colored";
        /// `formControlPr@firstButton`.
        28 first_button: Option<bool> = "@firstButton";
        /// `formControlPr@horiz`.
        33 horiz: Option<bool> = "@horiz";
        /// `formControlPr@justLastX`.
        35 just_last_x: Option<bool> = "@justLastX";
        /// `formControlPr@lockText`.
        36 lock_text: Option<bool> = "@lockText";
        /// `formControlPr@noThreeD`.
        40 no_three_d: Option<bool> = "@noThreeD";
        /// `formControlPr@noThreeD2`.
        41 no_three_d2: Option<bool> = "@noThreeD2";
        /// `formControlPr@multiSel`.
        39 multi_sel: Option<String> = "@multiSel";
        /// `formControlPr@multiLine`.
        50 multi_line: Option<bool> = "@multiLine";
        /// `formControlPr@verticalBar`.
        51 vertical_bar: Option<bool> = "@verticalBar";
        /// `formControlPr@passwordEdit`.
        52 password_edit: Option<bool> = "@passwordEdit";
        /// Inner XML text of the div. OOXML: v:textbox/div of the VML shape
        53 text: Option<String> = "";
        /// `formControlPr/itemLst`.
        55 item_lst: Option<Box<ControlItemLst>> = "itemLst";
        /// Last; only if the VML shape was found. OOXML: the v:shape of the control
        57 shape: Option<Box<PptxData>> = "";
    }
}

record! {
    /// FormControlPr/itemLst.
    records ControlItemLst {
        /// Repeats
        56 item: Vec<String> = "item@val";
    }
}

wire_enum! {
    /// An enumeration.
    ControlObjectType: u8 {
        0 Button = "Button";
        1 CheckBox = "CheckBox";
        2 Drop = "Drop";
        3 GBox = "GBox";
        4 Label = "Label";
        5 List = "List";
        6 Radio = "Radio";
        7 Scroll = "Scroll";
        8 Spin = "Spin";
        9 EditBox = "EditBox";
        10 Dialog = "Dialog";
        11 ToggleButton = "";
        12 TabStrip = "";
        13 Image = "";
    }
}

wire_enum! {
    /// An enumeration.
    ControlChecked: u8 {
        0 Unchecked = "Unchecked|0";
        1 Checked = "Checked|1";
        2 Mixed = "Mixed";
    }
}

wire_enum! {
    /// An enumeration.
    ControlDropStyle: u8 {
        0 Combo = "combo";
        1 Comboedit = "comboedit";
        2 Simple = "simple";
        else Simple
    }
}

wire_enum! {
    /// An enumeration.
    ControlSelType: u8 {
        0 Single = "single";
        1 Multi = "multi";
        2 Extended = "extended";
    }
}

wire_enum! {
    /// An enumeration.
    ControlEditVal: u8 {
        0 Text = "text";
        1 Integer = "integer";
        2 Number = "number";
        3 Reference = "reference";
        4 Formula = "formula";
    }
}
