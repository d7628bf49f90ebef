//! Connections (`shared/format` 20 and 21).

use crate::editor_bin::codec::Bytes;
use crate::{record, wire_enum};

record! {
    /// Xl/connections.xml; workbook record 16.
    records Connections {
        /// Repeats
        0 connection: Vec<Connection> = "connection";
    }
}

record! {
    /// Connections/connection. parameters is not carried.
    records Connection {
        /// The number as it stands (1 ODBC, 2 DAO, 3 file, 4 web, 5 OLE DB, 6 text, 7 ADO, 8 DSP)
        1 kind: Option<u32> = "@type";
        /// `@name`.
        2 name: Option<String> = "@name";
        /// `@id`.
        3 id: Option<u32> = "@id";
        /// After Id
        27 u_id: Option<String> = "@xr16:uid";
        /// `@credentials`.
        4 credentials: Option<CredMethod> = "@credentials";
        /// `@background`.
        5 background: Option<bool> = "@background";
        /// `@deleted`.
        6 deleted: Option<bool> = "@deleted";
        /// `@description`.
        7 description: Option<String> = "@description";
        /// `@interval`.
        8 interval: Option<i32> = "@interval";
        /// `@keepAlive`.
        9 keep_alive: Option<bool> = "@keepAlive";
        /// `@minRefreshableVersion`.
        10 min_refreshable_version: Option<i32> = "@minRefreshableVersion";
        /// `@new`.
        11 new: Option<bool> = "@new";
        /// The original writer writes it twice in a row
        12 odc_file: Option<String> = "@odcFile";
        /// `@onlyUseConnectionFile`.
        13 only_use_connection_file: Option<bool> = "@onlyUseConnectionFile";
        /// `@reconnectionMethod`.
        14 reconnection_method: Option<i32> = "@reconnectionMethod";
        /// `@refreshedVersion`.
        15 refreshed_version: Option<i32> = "@refreshedVersion";
        /// `@refreshOnLoad`.
        16 refresh_on_load: Option<bool> = "@refreshOnLoad";
        /// `@saveData`.
        17 save_data: Option<bool> = "@saveData";
        /// `@savePassword`.
        18 save_password: Option<bool> = "@savePassword";
        /// `@singleSignOnId`.
        19 single_sign_on_id: Option<String> = "@singleSignOnId";
        /// `@sourceFile`.
        20 source_file: Option<String> = "@sourceFile";
        /// `dbPr`.
        21 db_pr: Option<Box<ConnectionDbPr>> = "dbPr";
        /// `olapPr`.
        22 olap_pr: Option<Box<ConnectionOlapPr>> = "olapPr";
        /// `textPr`.
        23 text_pr: Option<Box<ConnectionTextPr>> = "textPr";
        /// `webPr`.
        24 web_pr: Option<Box<ConnectionWebPr>> = "webPr";
        /// `extLst/ext/x15:connection@id`.
        26 id_ext: Option<String> = "extLst/ext/x15:connection@id";
        /// After IdExt
        25 range_pr: Option<Box<ConnectionRangePr>> = "extLst/ext/x15:connection/x15:rangePr";
    }
}

wire_enum! {
    /// An enumeration.
    CredMethod: u32 {
        0 Integrated = "integrated";
        1 None = "none";
        2 Prompt = "prompt";
        3 Stored = "stored";
        else Integrated
    }
}

record! {
    /// Connection/dbPr.
    records ConnectionDbPr {
        /// `@connection`.
        0 connection: Option<String> = "@connection";
        /// `@command`.
        1 command: Option<String> = "@command";
        /// `@commandType`.
        2 command_type: Option<i32> = "@commandType";
        /// `@serverCommand`.
        3 server_command: Option<String> = "@serverCommand";
    }
}

record! {
    /// Connection/olapPr.
    records ConnectionOlapPr {
        /// `@localConnection`.
        0 local_connection: Option<String> = "@localConnection";
        /// `@rowDrillCount`.
        1 row_drill_count: Option<i32> = "@rowDrillCount";
        /// `@local`.
        2 local: Option<bool> = "@local";
        /// `@localRefresh`.
        3 local_refresh: Option<bool> = "@localRefresh";
        /// `@sendLocale`.
        4 send_locale: Option<bool> = "@sendLocale";
        /// `@serverNumberFormat`.
        5 server_number_format: Option<bool> = "@serverNumberFormat";
        /// `@serverFont`.
        6 server_font: Option<bool> = "@serverFont";
        /// `@serverFontColor`.
        7 server_font_color: Option<bool> = "@serverFontColor";
    }
}

record! {
    /// Connection/textPr.
    records ConnectionTextPr {
        /// `@characterSet`.
        0 character_set: Option<String> = "@characterSet";
        /// `@sourceFile`.
        1 source_file: Option<String> = "@sourceFile";
        /// The original writer also uses this id for @delimiter (see rules)
        2 decimal: Option<String> = "@decimal";
        /// Understood by readers, never written
        [old] 3 delimiter: Option<String> = "@delimiter";
        /// `@thousands`.
        4 thousands: Option<String> = "@thousands";
        /// `@firstRow`.
        5 first_row: Option<i32> = "@firstRow";
        /// `@qualifier`.
        6 qualifier: Option<TextQualifier> = "@qualifier";
        /// `@fileType`.
        7 file_type: Option<TextFileType> = "@fileType";
        /// `@prompt`.
        8 prompt: Option<bool> = "@prompt";
        /// `@delimited`.
        9 delimited: Option<bool> = "@delimited";
        /// `@tab`.
        10 tab: Option<bool> = "@tab";
        /// `@space`.
        11 space: Option<bool> = "@space";
        /// `@comma`.
        12 comma: Option<bool> = "@comma";
        /// `@semicolon`.
        13 semicolon: Option<bool> = "@semicolon";
        /// `@consecutive`.
        14 consecutive: Option<bool> = "@consecutive";
        /// Before TextFields
        16 code_page: Option<i32> = "@codePage";
        /// Last
        15 text_fields: Option<Box<ConnectionTextFields>> = "textFields";
    }
}

wire_enum! {
    /// An enumeration.
    TextQualifier: i32 {
        0 DoubleQuote = "doubleQuote";
        1 SingleQuote = "singleQuote";
        2 None = "none";
        else DoubleQuote
    }
}

wire_enum! {
    /// An enumeration.
    TextFileType: i32 {
        0 Mac = "mac";
        1 Win = "win";
        2 Dos = "dos";
        3 Lin = "lin";
        4 Other = "other";
        else Win
    }
}

record! {
    /// TextPr/textFields.
    records ConnectionTextFields {
        /// Repeats
        17 text_field: Vec<ConnectionTextField> = "textField";
    }
}

record! {
    /// TextFields/textField.
    records ConnectionTextField {
        /// `@type`.
        18 kind: Option<TextFieldType> = "@type";
        /// `@position`.
        19 position: Option<i32> = "@position";
    }
}

wire_enum! {
    /// An enumeration.
    TextFieldType: i32 {
        0 General = "general";
        1 Text = "text";
        2 MDY = "MDY";
        3 DMY = "DMY";
        4 YMD = "YMD";
        5 MYD = "MYD";
        6 DYM = "DYM";
        7 YDM = "YDM";
        8 Skip = "skip";
        9 EMD = "EMD";
        else General
    }
}

record! {
    /// Connection/webPr.
    records ConnectionWebPr {
        /// `@url`.
        0 url: Option<String> = "@url";
        /// `@post`.
        1 post: Option<String> = "@post";
        /// `@editPage`.
        2 edit_page: Option<String> = "@editPage";
        /// `@xml`.
        3 xml: Option<bool> = "@xml";
        /// `@sourceData`.
        4 source_data: Option<bool> = "@sourceData";
        /// `@consecutive`.
        5 consecutive: Option<bool> = "@consecutive";
        /// `@firstRow`.
        6 first_row: Option<bool> = "@firstRow";
        /// `@xl97`.
        7 xl97: Option<bool> = "@xl97";
        /// `@textDates`.
        8 text_dates: Option<bool> = "@textDates";
        /// `@xl2000`.
        9 xl2000: Option<bool> = "@xl2000";
        /// `@htmlTables`.
        10 html_tables: Option<bool> = "@htmlTables";
        /// `@htmlFormat`.
        11 html_format: Option<HtmlFormat> = "@htmlFormat";
        /// Id reserved, neither written nor read
        [old] 12 tables: Option<Bytes> = "tables";
    }
}

wire_enum! {
    /// An enumeration.
    HtmlFormat: i32 {
        0 None = "none";
        1 Rtf = "rtf";
        2 All = "all";
        else None
    }
}

record! {
    /// X15:rangePr.
    records ConnectionRangePr {
        /// `@sourceName`.
        0 source_name: Option<String> = "@sourceName";
    }
}
