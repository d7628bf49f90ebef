//! Custom properties and the `vt:` values they hold (`shared/format` 30, "Document properties").

use crate::editor_bin::codec::{Payload, Reader, Writer};
use crate::error::Result;
use crate::{record, wire_enum};

record! {
    /// docProps/custom.xml. Also used inside the other containers for the same part.
    ppty PptyCustomProps {
        /// Item type 0; always written. OOXML: property
        [list(0), always] 0 properties: Vec<CustomProp> = "cust:property";
    }
}

record! {
    /// One custom property.
    ppty CustomProp {
        /// OOXML: property@fmtid
        [attr] 0 fmt_id: Option<String> = "@fmtid";
        /// OOXML: property@pid
        [attr] 1 pid: Option<i32> = "@pid";
        /// OOXML: property@name
        [attr] 2 name: Option<String> = "@name";
        /// OOXML: property@linkTarget
        [attr] 3 link_target: Option<String> = "@linkTarget";
        /// OOXML: property/vt:*
        0 value: Option<Box<Variant>> = "";
    }
}

wire_enum! {
    /// What a `vt:` element is.
    VariantType: u8 {
        0 Empty = "empty";
        1 Null = "null";
        2 Variant = "variant";
        3 Vector = "vector";
        4 Array = "array";
        5 VStream = "vstream";
        6 Blob = "blob";
        7 OBlob = "oblob";
        8 I1 = "i1";
        9 I2 = "i2";
        10 I4 = "i4";
        11 I8 = "i8";
        12 Int = "int";
        13 Ui1 = "ui1";
        14 Ui2 = "ui2";
        15 Ui4 = "ui4";
        16 Ui8 = "ui8";
        17 Uint = "uint";
        18 R4 = "r4";
        19 R8 = "r8";
        20 Decimal = "decimal";
        21 Lpstr = "lpstr";
        22 Lpwstr = "lpwstr";
        23 Bstr = "bstr";
        24 Date = "date";
        25 Filetime = "filetime";
        26 Bool = "bool";
        27 Cy = "cy";
        28 Error = "error";
        29 Stream = "stream";
        30 OStream = "ostream";
        31 Storage = "storage";
        32 OStorage = "ostorage";
        33 Clsid = "clsid";
    }
}

/// A `vt:` value. Irregular: behind the attribute section the simple values stand as (u8 id, value) without a length.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Variant {
    /// What it is declared as.
    pub kind: VariantType,
    /// What it holds.
    pub value: VariantValue,
}

/// What a [`Variant`] holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum VariantValue {
    /// Nothing: `vt:empty`, `vt:null`.
    #[default]
    None,
    /// Texts, dates and encoded bytes.
    Text(String),
    /// Signed whole numbers.
    Int(i32),
    /// Unsigned whole numbers.
    UInt(u32),
    /// Floating-point numbers and `vt:decimal`.
    Real(f64),
    /// `vt:bool`.
    Bool(bool),
    /// `vt:variant`.
    Variant(Box<Variant>),
    /// `vt:vector`.
    Vector(Box<VariantVector>),
    /// `vt:array`.
    Array(Box<VariantArray>),
    /// `vt:vstream`.
    VStream(VariantVStream),
}

/// `vt:vstream`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VariantVStream {
    /// `vt:vstream@version`.
    pub version: Option<String>,
    /// Its text.
    pub content: String,
}

record! {
    /// `vt:vector`.
    ppty VariantVector {
        /// Always written.
        [attr] 0 base_type: VariantType = "@baseType";
        /// `vt:vector@size`.
        [attr] 1 size: Option<i32> = "@size";
        /// The elements; item type 0.
        [list(0), always] 0 items: Vec<Variant> = "";
    }
}

record! {
    /// `vt:array`.
    ppty VariantArray {
        /// Always written.
        [attr] 0 base_type: VariantType = "@baseType";
        /// `vt:array@lBounds`.
        [attr] 1 l_bounds: Option<String> = "@lBounds";
        /// `vt:array@uBounds`.
        [attr] 2 u_bounds: Option<String> = "@uBounds";
        /// The elements; item type 0.
        [list(0), always] 0 items: Vec<Variant> = "";
    }
}

/// Begin and end of an attribute section.
const BEGIN: u8 = 0xFA;
const END: u8 = 0xFB;

impl Payload for Variant {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.raw(&[BEGIN, 0]);
        self.kind.put(w);
        w.u8(END);
        match &self.value {
            VariantValue::None => {}
            VariantValue::Text(text) => put_value(0, text, w),
            VariantValue::Int(number) => put_value(1, number, w),
            VariantValue::UInt(number) => put_value(2, number, w),
            VariantValue::Real(number) => put_value(3, number, w),
            VariantValue::Bool(state) => put_value(4, state, w),
            VariantValue::Variant(inner) => w.record(5, |w| inner.put(w)),
            VariantValue::Vector(vector) => w.record(6, |w| vector.put(w)),
            VariantValue::Array(array) => w.record(7, |w| array.put(w)),
            VariantValue::VStream(stream) => w.record(8, |w| stream.put(w)),
        }
    }

    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut variant = Self::default();
        r.u8()?;
        while r.u8()? != END {
            variant.kind = VariantType::get_inline(r)?.unwrap_or_default();
        }
        if r.is_empty() {
            return Ok(Some(variant));
        }
        variant.value = match r.u8()? {
            0 => VariantValue::Text(String::get_inline(r)?.unwrap_or_default()),
            1 => VariantValue::Int(i32::get_inline(r)?.unwrap_or_default()),
            2 => VariantValue::UInt(u32::get_inline(r)?.unwrap_or_default()),
            3 => VariantValue::Real(f64::get_inline(r)?.unwrap_or_default()),
            4 => VariantValue::Bool(bool::get_inline(r)?.unwrap_or_default()),
            5 => VariantValue::Variant(Box::new(nested(r)?)),
            6 => VariantValue::Vector(Box::new(nested(r)?)),
            7 => VariantValue::Array(Box::new(nested(r)?)),
            8 => VariantValue::VStream(nested(r)?),
            other => return Err(r.fault(format!("unknown kind of value {other}"))),
        };
        Ok(Some(variant))
    }

    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Self::get(&mut r.sized()?)
    }

    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        6
    }

    #[cfg(feature = "write")]
    fn from_text(_: &str) -> Option<Self> {
        None
    }

    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        format!("{} {:?}", self.kind.show(), self.value)
    }

    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, depth: usize) -> Self {
        let deeper = depth.saturating_sub(1);
        let last = if depth == 0 { 5 } else { 9 };
        let value = match u.int_in_range(0..=last).unwrap_or(0) {
            0 => VariantValue::None,
            1 => VariantValue::Text(String::sample(u, 0)),
            2 => VariantValue::Int(i32::sample(u, 0)),
            3 => VariantValue::UInt(u32::sample(u, 0)),
            4 => VariantValue::Real(f64::sample(u, 0)),
            5 => VariantValue::Bool(bool::sample(u, 0)),
            6 => VariantValue::Variant(Box::new(Self::sample(u, deeper))),
            7 => VariantValue::Vector(Box::new(VariantVector::sample(u, deeper))),
            8 => VariantValue::Array(Box::new(VariantArray::sample(u, deeper))),
            _ => VariantValue::VStream(VariantVStream::sample(u, deeper)),
        };
        Self {
            kind: VariantType::sample(u, 0),
            value,
        }
    }
}

#[cfg(feature = "write")]
fn put_value(id: u8, value: &impl Payload, w: &mut Writer) {
    w.u8(id);
    value.put_inline(w);
}

#[cfg(feature = "read")]
fn nested<T: Payload + Default>(r: &mut Reader<'_>) -> Result<T> {
    Ok(T::get(&mut r.sized()?)?.unwrap_or_default())
}

impl Payload for VariantVStream {
    #[cfg(feature = "write")]
    fn put(&self, w: &mut Writer) {
        w.u8(BEGIN);
        if let Some(version) = &self.version {
            put_value(0, version, w);
        }
        w.raw(&[END, 0]);
        self.content.put_inline(w);
    }

    #[cfg(feature = "read")]
    fn get(r: &mut Reader<'_>) -> Result<Option<Self>> {
        let mut stream = Self::default();
        r.u8()?;
        while r.u8()? != END {
            stream.version = String::get_inline(r)?;
        }
        if !r.is_empty() {
            r.u8()?;
            stream.content = String::get_inline(r)?.unwrap_or_default();
        }
        Ok(Some(stream))
    }

    #[cfg(feature = "read")]
    fn get_inline(r: &mut Reader<'_>) -> Result<Option<Self>> {
        Self::get(&mut r.sized()?)
    }

    #[cfg(feature = "write")]
    fn len_type() -> u8 {
        6
    }

    #[cfg(feature = "write")]
    fn from_text(_: &str) -> Option<Self> {
        None
    }

    #[cfg(feature = "dump")]
    fn show(&self) -> String {
        format!("{self:?}")
    }

    #[cfg(test)]
    fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
        Self {
            version: u.arbitrary().unwrap_or_default(),
            content: u.arbitrary().unwrap_or_default(),
        }
    }
}
