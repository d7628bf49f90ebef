//! Document properties, the same in all three containers: `docProps/app.xml`, `core.xml` and `custom.xml`
//! (ECMA-376-1, 22.2, 22.3; ECMA-376-2, 11; `shared/format` 30, "Document properties").

use super::context::Context;
use super::fill::{fill_attributes, fill_child};
use crate::container::Container;
use crate::editor_bin::codec::{Payload, Record, WireEnum, Writer, put};
use crate::editor_bin::container::ContainerWriter;
use crate::editor_bin::ppty::{
    CustomProp, PptyApp, PptyAppExtra, PptyCore, PptyCoreExtra, PptyCustomProps, Variant,
    VariantArray, VariantType, VariantVStream, VariantValue, VariantVector,
};
use crate::error::{ErrorKind, Result};
use crate::package::PartName;
use crate::xml::Xml;

/// One of the parts with document properties.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Properties {
    /// `docProps/app.xml`.
    App,
    /// `docProps/core.xml`.
    Core,
    /// `docProps/custom.xml`.
    Custom,
}

impl Properties {
    /// The kind of relationship that leads from the package to the part.
    fn relationship(self) -> &'static str {
        match self {
            Self::App => "extended-properties",
            Self::Core => "core-properties",
            Self::Custom => "custom-properties",
        }
    }

    /// The type of the node, the same in all containers.
    fn node_type(self) -> u8 {
        match self {
            Self::App => 1,
            Self::Core => 2,
            Self::Custom => 48,
        }
    }

    /// The id of the table in the main table of a container.
    fn table(self, container: Container) -> u8 {
        match (container, self) {
            (Container::Ppty, _) => self.node_type(),
            (Container::Docy, Self::App) => 15,
            (Container::Docy, Self::Core) => 16,
            (Container::Docy, Self::Custom) => 18,
            (Container::Xlsy, Self::App) => 6,
            (Container::Xlsy, Self::Core) => 7,
            (Container::Xlsy, Self::Custom) => 9,
        }
    }
}

/// Writes the table of one kind of properties, if the document has the part. A damaged part costs a warning.
///
/// # Errors
/// A limit is exceeded.
pub fn write(
    properties: Properties,
    cx: &mut Context<'_>,
    w: &mut Writer,
    main: &mut ContainerWriter,
) -> Result<()> {
    let Some(part) = find(properties, cx) else {
        return Ok(());
    };
    let record = match cx.read_part(&part, |xml, cx| read(properties, xml, cx)) {
        Ok(record) => record,
        Err(error) if matches!(error.kind, ErrorKind::LimitExceeded { .. }) => return Err(error),
        Err(error) => {
            cx.warn("damaged-properties", error.to_string());
            return Ok(());
        }
    };
    main.table(w, properties.table(cx.container));
    w.record(properties.node_type(), |w| put(record.as_ref(), w));
    Ok(())
}

/// The part; of several core parts the one of the packaging standard's own type, since some producers leave an
/// outdated one behind under another type.
fn find(properties: Properties, cx: &Context<'_>) -> Option<PartName> {
    cx.package
        .root_relationships()
        .all_of(properties.relationship())
        .filter(|found| found.part().is_some_and(|part| cx.package.has(part)))
        .min_by_key(|found| !found.uri.contains("/package/"))?
        .part()
        .cloned()
}

fn read(
    properties: Properties,
    xml: &mut Xml<'_>,
    cx: &mut Context<'_>,
) -> Result<Box<dyn Record>> {
    Ok(match properties {
        Properties::App => Box::new(app(xml, cx)?),
        Properties::Core => Box::new(core(xml, cx)?),
        Properties::Custom => Box::new(custom(xml, cx)?),
    })
}

fn app(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<PptyApp> {
    let mut app = PptyApp::default();
    let mut extra = PptyAppExtra::default();
    both(xml, &mut app, &mut extra, cx)?;
    app.extra = extra;
    Ok(app)
}

fn core(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<PptyCore> {
    let mut core = PptyCore::default();
    let mut extra = PptyCoreExtra::default();
    both(xml, &mut core, &mut extra, cx)?;
    core.extra = extra;
    Ok(core)
}

/// Fills two records from the same element: the later attributes of a part stand in a record of their own.
fn both(
    xml: &mut Xml<'_>,
    first: &mut dyn Record,
    second: &mut dyn Record,
    cx: &mut Context<'_>,
) -> Result<()> {
    xml.children(&mut |xml| {
        fill_child(xml, first, cx)?;
        fill_child(xml, second, cx)
    })
}

fn custom(xml: &mut Xml<'_>, cx: &mut Context<'_>) -> Result<PptyCustomProps> {
    let mut properties = Vec::new();
    xml.children(&mut |xml| {
        if xml.name() != "cust:property" {
            return Ok(());
        }
        let mut property = CustomProp::default();
        fill_attributes(xml, &mut property, cx);
        xml.children(&mut |xml| {
            property.value = variant(xml)?.map(Box::new);
            Ok(())
        })?;
        properties.push(property);
        Ok(())
    })?;
    Ok(PptyCustomProps { properties })
}

/// The value of the current element; `None` if it is no `vt:` element that is known.
fn variant(xml: &mut Xml<'_>) -> Result<Option<Variant>> {
    let kind = xml
        .name()
        .strip_prefix("vt:")
        .and_then(VariantType::from_token);
    let Some(kind) = kind else {
        return Ok(None);
    };
    let value = value(kind, xml)?;
    Ok(Some(Variant { kind, value }))
}

fn value(kind: VariantType, xml: &mut Xml<'_>) -> Result<VariantValue> {
    use VariantType as T;
    Ok(match kind {
        T::Empty | T::Null => VariantValue::None,
        T::Variant => items(xml)?.pop().map_or(VariantValue::None, |inner| {
            VariantValue::Variant(Box::new(inner))
        }),
        T::Vector => VariantValue::Vector(Box::new(VariantVector {
            base_type: base_type(xml),
            size: xml.attr("size").and_then(i32::from_text),
            items: items(xml)?,
        })),
        T::Array => VariantValue::Array(Box::new(VariantArray {
            base_type: base_type(xml),
            l_bounds: xml.attr("lBounds").map(str::to_owned),
            u_bounds: xml.attr("uBounds").map(str::to_owned),
            items: items(xml)?,
        })),
        T::VStream => VariantValue::VStream(VariantVStream {
            version: xml.attr("version").map(str::to_owned),
            content: xml.text()?,
        }),
        T::I1 | T::I2 | T::I4 | T::I8 | T::Int => number(&xml.text()?, VariantValue::Int),
        T::Ui1 | T::Ui2 | T::Ui4 | T::Ui8 | T::Uint => number(&xml.text()?, VariantValue::UInt),
        T::R4 | T::R8 | T::Decimal => number(&xml.text()?, VariantValue::Real),
        T::Bool => number(&xml.text()?, VariantValue::Bool),
        _ => VariantValue::Text(xml.text()?),
    })
}

fn base_type(xml: &Xml<'_>) -> VariantType {
    xml.attr("baseType")
        .and_then(VariantType::from_token)
        .unwrap_or_default()
}

fn items(xml: &mut Xml<'_>) -> Result<Vec<Variant>> {
    let mut items = Vec::new();
    xml.children(&mut |xml| {
        items.extend(variant(xml)?);
        Ok(())
    })?;
    Ok(items)
}

fn number<T: Payload>(text: &str, into: impl Fn(T) -> VariantValue) -> VariantValue {
    T::from_text(text).map_or(VariantValue::None, into)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::editor_bin::codec::dump;
    use crate::ooxml::test::with_part;

    const APP: &str = r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">
        <Template>Facet</Template><TotalTime>7</TotalTime><ScaleCrop>false</ScaleCrop><Pages>3</Pages>
        <Manager>A</Manager></Properties>"#;

    #[test]
    fn later_attributes_of_app_go_into_a_record_of_their_own() {
        let app = with_part(APP, app);
        assert_eq!(app.template.as_deref(), Some("Facet"));
        assert_eq!((app.total_time, app.scale_crop), (Some(7), Some(false)));
        let extra = app.extra;
        assert_eq!(
            (extra.pages, extra.manager.as_deref()),
            (Some(3), Some("A"))
        );
    }

    #[test]
    fn custom_values_keep_their_type() {
        let custom = with_part(
            r#"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
                xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">
                <property fmtid="{D5}" pid="2" name="n"><vt:i4>-5</vt:i4></property>
                <property pid="3" name="v"><vt:vector size="1" baseType="lpstr"><vt:lpstr>x</vt:lpstr></vt:vector></property>
                </Properties>"#,
            custom,
        );
        assert_eq!(custom.properties[0].pid, Some(2));
        let value = |k: usize| custom.properties[k].value.as_ref().unwrap();
        assert_eq!(value(0).value, VariantValue::Int(-5));
        let mut w = Writer::new(crate::editor_bin::codec::Doubles::Scaled);
        value(1).put(&mut w);
        assert_eq!(
            w.into_bytes(),
            [
                &[
                    0xFA, 0, 3, 0xFB, 6, 34, 0, 0, 0, 0xFA, 0, 21, 1, 1, 0, 0, 0, 0xFB
                ][..],
                &[0, 20, 0, 0, 0, 1, 0, 0, 0, 0, 0x0B, 0, 0, 0],
                &[0xFA, 0, 21, 0xFB, 0, 1, 0, 0, 0, b'x', 0]
            ]
            .concat()
        );
        assert!(dump(&custom).contains("Vector"));
    }
}
