//! Xml maps and single xml cells (`shared/format` 20 and 21).

use super::XmlDataType;
use crate::record;

record! {
    /// Xl/xmlMaps.xml; workbook record 30; the payload is a whole node: u8 type 0, u32 length,
    /// body.
    records XmlMap {
        /// `MapInfo`.
        0 map_info: Option<Box<MapInfo>> = "MapInfo";
    }
}

record! {
    /// MapInfo.
    ppty MapInfo {
        /// `@SelectionNamespaces`.
        [attr] 0 selection_namespaces: Option<String> = "@SelectionNamespaces";
        /// Repeats, without count; document order together with Map
        0 schema: Vec<XmlSchema> = "Schema";
        /// Repeats, without count
        1 map: Vec<XmlMapItem> = "Map";
    }
}

record! {
    /// MapInfo/Schema.
    ppty XmlSchema {
        /// `@ID`.
        [attr] 0 id: Option<String> = "@ID";
        /// `@SchemaRef`.
        [attr] 1 schema_ref: Option<String> = "@SchemaRef";
        /// `@Namespace`.
        [attr] 2 namespace: Option<String> = "@Namespace";
        /// `@SchemaLanguage`.
        [attr] 3 schema_language: Option<String> = "@SchemaLanguage";
        /// OOXML: inner XML of the element
        [attr] 4 content: Option<String> = "";
    }
}

record! {
    /// MapInfo/Map.
    ppty XmlMapItem {
        /// `@ID`.
        [attr] 0 id: Option<u32> = "@ID";
        /// `@Name`.
        [attr] 1 name: Option<String> = "@Name";
        /// `@RootElement`.
        [attr] 2 root_element: Option<String> = "@RootElement";
        /// `@SchemaID`.
        [attr] 3 schema_id: Option<String> = "@SchemaID";
        /// `@ShowImportExportValidationErrors`.
        [attr] 4 show_import_export_validation_errors: Option<bool> = "@ShowImportExportValidationErrors";
        /// `@AutoFit`.
        [attr] 5 auto_fit: Option<bool> = "@AutoFit";
        /// `@Append`.
        [attr] 6 append: Option<bool> = "@Append";
        /// `@PreserveSortAFLayout`.
        [attr] 7 preserve_sort_af_layout: Option<bool> = "@PreserveSortAFLayout";
        /// `@PreserveFormat`.
        [attr] 8 preserve_format: Option<bool> = "@PreserveFormat";
        /// `DataBinding`.
        0 data_binding: Option<Box<XmlDataBinding>> = "DataBinding";
    }
}

record! {
    /// Map/DataBinding.
    ppty XmlDataBinding {
        /// `@ConnectionID`.
        [attr] 0 connection_id: Option<u32> = "@ConnectionID";
        /// `@DataBindingName`.
        [attr] 1 data_binding_name: Option<String> = "@DataBindingName";
        /// `@FileBindingName`.
        [attr] 2 file_binding_name: Option<String> = "@FileBindingName";
        /// `@SchemaID`.
        [attr] 3 schema_id: Option<String> = "@SchemaID";
        /// `@FileBinding`.
        [attr] 4 file_binding: Option<bool> = "@FileBinding";
        /// `@DataBindingLoadMode`.
        [attr] 5 data_binding_load_mode: Option<u32> = "@DataBindingLoadMode";
        /// OOXML: inner XML of the element
        [attr] 6 content: Option<String> = "";
    }
}

record! {
    /// Xl/tables/tableSingleCells*.xml; worksheet record 51; the payload is a whole node: u8 type
    /// 0, u32 length, body.
    records TableSingleCells {
        /// `singleXmlCells`.
        0 single_xml_cells: Option<Box<SingleXmlCells>> = "";
    }
}

record! {
    /// SingleXmlCells; no attribute section, no count.
    records SingleXmlCells {
        /// Repeats
        0 single_xml_cell: Vec<SingleXmlCell> = "singleXmlCell";
    }
}

record! {
    /// SingleXmlCells/singleXmlCell.
    ppty SingleXmlCell {
        /// `@connectionId`.
        [attr] 0 connection_id: Option<u32> = "@connectionId";
        /// `@id`.
        [attr] 1 id: Option<u32> = "@id";
        /// `@r`.
        [attr] 2 r: Option<String> = "@r";
        /// `xmlCellPr`.
        0 xml_cell_pr: Option<Box<XmlCellPr>> = "xmlCellPr";
    }
}

record! {
    /// SingleXmlCell/xmlCellPr.
    ppty XmlCellPr {
        /// `@uniqueName`.
        [attr] 0 unique_name: Option<String> = "@uniqueName";
        /// `@id`.
        [attr] 1 id: Option<u32> = "@id";
        /// `xmlPr`.
        0 xml_pr: Option<Box<XmlPr>> = "xmlPr";
    }
}

record! {
    /// XmlCellPr/xmlPr.
    ppty XmlPr {
        /// `@mapId`.
        [attr] 0 map_id: Option<u32> = "@mapId";
        /// `@xpath`.
        [attr] 1 xpath: Option<String> = "@xpath";
        /// `@xmlDataType`.
        [attr] 2 xml_data_type: Option<XmlDataType> = "@xmlDataType";
    }
}
