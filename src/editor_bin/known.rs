//! The records that the readers of XML ask for by their own type, to fill them by code.

/// Makes records [`Known`](super::codec::Known).
macro_rules! known {
    ($($module:ident: $($record:ident)*;)*) => {
        $($(impl super::codec::Known for super::$module::$record {})*)*
    };
}

known! {
    chart: ChAnchor ChExternalRef ChUserShapes ChVariation ChartExPart ChartPart;
    docy: AnchorPositionH AnchorPositionV AnchorSimplePos AnchorSizeRelH AnchorSizeRelV Border
        CellPr CnfStyle Compat DocContent DocPr DocRun Margins MathBool NumLevel Numbering
        ParaContent ParaInd ParaPr ParaSpacing PgBorder RowHeight RowPr RunPr SdtFormPr SdtPr
        SectPr Settings Shd Style StylesTable TablePr TblpPr;
    drawing: AlphaModFix Blip BodyPr BuAutoNum CNvPr ClrMap ClrScheme CubicBezTo DgmByteVal Fld
        FmtScheme FontScheme Gd Geometry Glow Hyperlink InnerShdw IntVal Lin LineJoin NvCxnSpPr
        NvGraphicFramePr NvGrpSpPr NvPicPr NvPr NvSpPr OuterShdw Paragraph PrstClr PrstDash PrstGeom
        PrstShdw QuadBezTo Reflection RunProperties SchemeClr Sp SpTree SrgbClr StyleClr SysClr
        TableStyles TextFit TextFont TextParagraphPr TextSpacing Theme WavAudioFile Xfrm;
    math: MathBoolVal MathBrkVal MathDelimiter MathEqArr MathMatrix MathRun MathTextVal;
    ppty: AnimVariant AttrName BuildList BuildSub Comment CommentAuthor Control PresProps
        TextTarget TimeNodeList TimeTarget Transition;
    xlsy: CFVO Color DataValidation DefinedName DrawingExt DrawingFromTo DrawingPos Font
        GradientFill Hyperlink Metadata PageMargins PageSetup RichValueFallback XmlDataBinding
        XmlSchema;
}
