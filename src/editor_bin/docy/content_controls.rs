//! Content controls (`shared/format` 10 and 11).

use super::{Border, DocContent, DocTableCells, DocTableRows, ParaContent, RunPr, Shd};
use crate::{record, wire_enum};

record! {
    /// W:sdt among blocks.
    records SdtBlock {
        /// Before Content
        0 pr: Option<Box<SdtPr>> = "w:sdtPr";
        /// Before Content
        1 end_pr: Option<Box<RunPr>> = "w:sdtEndPr/w:rPr";
        /// Last
        [always] 2 content: DocContent = "";
    }
}

record! {
    /// W:sdt inside a paragraph.
    records SdtInline {
        /// `w:sdtPr`.
        0 pr: Option<Box<SdtPr>> = "w:sdtPr";
        /// `w:sdtEndPr/w:rPr`.
        1 end_pr: Option<Box<RunPr>> = "w:sdtEndPr/w:rPr";
        /// Last
        [always] 2 content: ParaContent = "";
    }
}

record! {
    /// W:sdt around table rows.
    records SdtRows {
        /// `w:sdtPr`.
        0 pr: Option<Box<SdtPr>> = "w:sdtPr";
        /// `w:sdtEndPr/w:rPr`.
        1 end_pr: Option<Box<RunPr>> = "w:sdtEndPr/w:rPr";
        /// Last
        [always] 2 content: DocTableRows = "";
    }
}

record! {
    /// W:sdt around table cells.
    records SdtCells {
        /// `w:sdtPr`.
        0 pr: Option<Box<SdtPr>> = "w:sdtPr";
        /// `w:sdtEndPr/w:rPr`.
        1 end_pr: Option<Box<RunPr>> = "w:sdtEndPr/w:rPr";
        /// Last
        [always] 2 content: DocTableCells = "";
    }
}

record! {
    /// W:sdtPr. Written in the order of this table.
    records SdtPr {
        /// Always written, first; 255 when no kind child is there. OOXML: the kind child of w:sdtPr
        3 kind: Option<SdtType> = "";
        /// `w:alias@w:val`.
        4 alias: Option<String> = "w:alias@w:val";
        /// `w15:appearance@w15:val`.
        36 appearance: Option<SdtAppearance> = "w15:appearance@w15:val";
        /// `w:comboBox`.
        5 combo_box: Option<Box<SdtComboBox>> = "w:comboBox";
        /// Holds only RunPr ids 9 (colour) and 28 (theme colour)
        37 color: Option<Box<RunPr>> = "w15:color";
        /// `w:dataBinding`.
        10 data_binding: Option<Box<SdtDataBinding>> = "w:dataBinding";
        /// `w:date`.
        14 date: Option<Box<SdtDate>> = "w:date";
        /// `w:docPartList`.
        20 doc_part_list: Option<Box<SdtDocPart>> = "w:docPartList";
        /// `w:docPartObj`.
        21 doc_part_obj: Option<Box<SdtDocPart>> = "w:docPartObj";
        /// `w:dropDownList`.
        25 drop_down_list: Option<Box<SdtDropDown>> = "w:dropDownList";
        /// Signed in OOXML
        26 id: Option<i32> = "w:id@w:val";
        /// `w:label@w:val`.
        27 label: Option<i32> = "w:label@w:val";
        /// `w:lock@w:val`.
        28 lock: Option<SdtLock> = "w:lock@w:val";
        /// Name of a glossary part
        29 place_holder: Option<String> = "w:placeholder/w:docPart@w:val";
        /// `w:sdtPr/w:rPr`.
        30 run_pr: Option<Box<RunPr>> = "w:rPr";
        /// `w:showingPlcHdr`.
        31 showing_plc_hdr: Option<bool> = "w:showingPlcHdr";
        /// `w:tabIndex@w:val`.
        32 tab_index: Option<u32> = "w:tabIndex@w:val";
        /// `w:tag@w:val`.
        33 tag: Option<String> = "w:tag@w:val";
        /// `w:temporary`.
        34 temporary: Option<bool> = "w:temporary";
        /// Only when the attribute is there
        35 multi_line: Option<bool> = "w:text@w:multiLine";
        /// `w14:checkbox`.
        38 checkbox: Option<Box<SdtCheckbox>> = "w14:checkbox";
        /// ONLYOFFICE forms
        44 form_pr: Option<Box<SdtFormPr>> = "w:formPr";
        /// ONLYOFFICE forms
        50 text_form_pr: Option<Box<SdtTextFormPr>> = "w:textFormPr";
        /// Also for a plain w:picture, then empty
        60 picture_form_pr: Option<Box<SdtPictureFormPr>> = "w:picture";
        /// ONLYOFFICE forms
        90 complex_form_pr: Option<Box<SdtComplexFormPr>> = "w:complexFormPr";
        /// ONLYOFFICE; the editor engine of this version fails to open a file with it (rules)
        93 border: Option<Box<Border>> = "";
        /// As Border
        94 shd: Option<Box<Shd>> = "";
        /// 1 when the element is there; its children (title) are lost; Type is 255
        95 repeating_section: Option<bool> = "w15:repeatingSection";
        /// 1 when the element is there; Type is 255
        96 repeating_section_item: Option<bool> = "w15:repeatingSectionItem";
    }
}

wire_enum! {
    /// An enumeration.
    SdtType: u8 {
        0 Bibliography = "w:bibliography";
        1 Citation = "w:citation";
        2 ComboBox = "w:comboBox";
        3 Date = "w:date";
        4 DocPartList = "w:docPartList";
        5 DocPartObj = "w:docPartObj";
        6 DropDownList = "w:dropDownList";
        7 Equation = "w:equation";
        8 Group = "w:group";
        9 Picture = "w:picture";
        10 RichText = "w:richText";
        11 Text = "w:text";
        12 CheckBox = "w14:checkbox";
        255 Unknown = "";
    }
}

wire_enum! {
    /// An enumeration.
    SdtAppearance: u8 {
        0 Tags = "tags";
        1 BoundingBox = "boundingBox";
        2 Hidden = "hidden";
    }
}

wire_enum! {
    /// An enumeration.
    SdtLock: u8 {
        0 ContentLocked = "contentLocked";
        1 SdtContentLocked = "sdtContentLocked";
        2 SdtLocked = "sdtLocked";
        3 Unlocked = "unlocked";
    }
}

record! {
    /// W:comboBox.
    records SdtComboBox {
        /// `@w:lastValue`.
        6 last_value: Option<String> = "@w:lastValue";
        /// ONLYOFFICE forms
        59 format: Option<Box<SdtTextFormat>> = "w:format";
        /// Repeats; last
        7 list_item: Vec<SdtListItem> = "w:listItem";
    }
}

record! {
    /// W:dropDownList.
    records SdtDropDown {
        /// `@w:lastValue`.
        6 last_value: Option<String> = "@w:lastValue";
        /// Repeats; last
        7 list_item: Vec<SdtListItem> = "w:listItem";
    }
}

record! {
    /// W:listItem.
    records SdtListItem {
        /// `@w:displayText`.
        8 display_text: Option<String> = "@w:displayText";
        /// `@w:value`.
        9 value: Option<String> = "@w:value";
    }
}

record! {
    /// W:dataBinding.
    records SdtDataBinding {
        /// `@w:prefixMappings`.
        11 prefix_mappings: Option<String> = "@w:prefixMappings";
        /// `@w:storeItemID`.
        12 store_item_id: Option<String> = "@w:storeItemID";
        /// `@w:xpath`.
        13 x_path: Option<String> = "@w:xpath";
        /// `@w16sdtdh:storeItemChecksum`.
        85 store_item_checksum: Option<String> = "@w16sdtdh:storeItemChecksum";
    }
}

record! {
    /// W:date.
    records SdtDate {
        /// `@w:fullDate`.
        15 full_date: Option<String> = "@w:fullDate";
        /// `w:calendar@w:val`.
        16 calendar: Option<SdtCalendar> = "w:calendar@w:val";
        /// `w:dateFormat@w:val`.
        17 date_format: Option<String> = "w:dateFormat@w:val";
        /// `w:lid@w:val`.
        18 lid: Option<String> = "w:lid@w:val";
        /// Not filled from documents: readers write it back under a misspelt name, which no program
        /// knows. OOXML: w:storeMappedDataAs@w:val
        19 store_mapped_data_as: Option<SdtDateMapping> = "";
    }
}

wire_enum! {
    /// An enumeration.
    SdtCalendar: u8 {
        0 Gregorian = "gregorian";
        1 GregorianArabic = "gregorianArabic";
        2 GregorianMeFrench = "gregorianMeFrench";
        3 GregorianUs = "gregorianUs";
        4 GregorianXlitEnglish = "gregorianXlitEnglish";
        5 GregorianXlitFrench = "gregorianXlitFrench";
        6 Hebrew = "hebrew";
        7 Hijri = "hijri";
        8 Japan = "japan";
        9 Korea = "korea";
        10 None = "none";
        11 Saka = "saka";
        12 Taiwan = "taiwan";
        13 Thai = "thai";
    }
}

wire_enum! {
    /// An enumeration.
    SdtDateMapping: u8 {
        0 Date = "date";
        1 DateTime = "dateTime";
        2 Text = "text";
    }
}

record! {
    /// W:docPartList or w:docPartObj.
    records SdtDocPart {
        /// `w:docPartCategory@w:val`.
        22 category: Option<String> = "w:docPartCategory@w:val";
        /// `w:docPartGallery@w:val`.
        23 gallery: Option<String> = "w:docPartGallery@w:val";
        /// `w:docPartUnique`.
        24 unique: Option<bool> = "w:docPartUnique";
    }
}

record! {
    /// W14:checkbox.
    records SdtCheckbox {
        /// `w14:checked@w14:val`.
        39 checked: Option<bool> = "w14:checked@w14:val";
        /// `w14:checkedState@w14:font`.
        40 checked_font: Option<String> = "w14:checkedState@w14:font";
        /// Code point (hex in OOXML)
        [hex] 41 checked_val: Option<i32> = "w14:checkedState@w14:val";
        /// `w14:uncheckedState@w14:font`.
        42 unchecked_font: Option<String> = "w14:uncheckedState@w14:font";
        /// Code point
        [hex] 43 unchecked_val: Option<i32> = "w14:uncheckedState@w14:val";
        /// Radio button group, ONLYOFFICE
        49 group_key: Option<String> = "w14:groupKey@w14:val";
    }
}

record! {
    /// W:formPr.
    records SdtFormPr {
        /// `@w:key`.
        45 key: Option<String> = "@w:key";
        /// `@w:label`.
        46 label: Option<String> = "@w:label";
        /// `@w:helpText`.
        47 help_text: Option<String> = "@w:helpText";
        /// `@w:required`.
        48 required: Option<bool> = "@w:required";
        /// `w:border`.
        70 border: Option<Box<Border>> = "w:border";
        /// `w:shd`.
        71 shd: Option<Box<Shd>> = "w:shd";
        /// Target of the relationship, e.g. ../oform/fieldMasters/f.xml; bin->docx keeps it only
        /// when it makes a form package
        92 oform_master: Option<String> = "";
    }
}

record! {
    /// W:textFormPr.
    records SdtTextFormPr {
        /// `w:comb`.
        51 comb: Option<Box<SdtComb>> = "w:comb";
        /// `w:maxCharacters@w:val`.
        55 max_characters: Option<i32> = "w:maxCharacters@w:val";
        /// `w:combBorder`.
        56 comb_border: Option<Box<Border>> = "w:combBorder";
        /// `@w:autoFit`.
        57 auto_fit: Option<bool> = "@w:autoFit";
        /// `@w:multiLine`.
        58 multi_line: Option<bool> = "@w:multiLine";
        /// `w:format`.
        59 format: Option<Box<SdtTextFormat>> = "w:format";
    }
}

record! {
    /// W:comb.
    records SdtComb {
        /// Twips
        [twips] 52 width: Option<i32> = "@w:width";
        /// Placeholder character
        53 sym: Option<String> = "@w:sym";
        /// `@w:font`.
        54 font: Option<String> = "@w:font";
        /// `@w:wRule`.
        72 w_rule: Option<CombWRule> = "@w:wRule";
    }
}

wire_enum! {
    /// An enumeration.
    CombWRule: u8 {
        0 AtLeast = "atLeast";
        1 Auto = "auto";
        2 Exact = "exact";
    }
}

record! {
    /// W:format of a form.
    records SdtTextFormat {
        /// `@w:type`.
        80 kind: Option<SdtTextFormatType> = "@w:type";
        /// `@w:val`.
        81 val: Option<String> = "@w:val";
        /// `@w:symbols`.
        82 symbols: Option<String> = "@w:symbols";
    }
}

wire_enum! {
    /// An enumeration.
    SdtTextFormatType: u8 {
        0 None = "none";
        1 Digit = "digit";
        2 Letter = "letter";
        3 Mask = "mask";
        4 RegExp = "regExp";
    }
}

record! {
    /// W:picture.
    records SdtPictureFormPr {
        /// `@w:scaleFlag`.
        61 scale_flag: Option<i32> = "@w:scaleFlag";
        /// `@w:lockProportions`.
        62 lock_proportions: Option<bool> = "@w:lockProportions";
        /// `@w:respectBorders`.
        63 respect_borders: Option<bool> = "@w:respectBorders";
        /// `@w:shiftX`.
        64 shift_x: Option<f64> = "@w:shiftX";
        /// `@w:shiftY`.
        65 shift_y: Option<f64> = "@w:shiftY";
        /// `@w:signature`.
        66 signature: Option<bool> = "@w:signature";
    }
}

record! {
    /// W:complexFormPr.
    records SdtComplexFormPr {
        /// Left out for custom
        91 kind: Option<ComplexFormType> = "@w:type";
    }
}

wire_enum! {
    /// An enumeration.
    ComplexFormType: i32 {
        0 Custom = "custom";
        1 Telephone = "telephone";
        2 Email = "email";
        3 LabeledCheckBox = "labeledcheckbox";
    }
}
