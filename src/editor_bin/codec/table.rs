//! What a declaration says: tables and their rows.

/// The wire form of a structure (`shared/format` 00, "Encodings").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Repeated (u8 id, u32 length, payload).
    Records,
    /// Repeated (u8 id, u8 lenType, payload).
    Props,
    /// 0xFA, (u8 id, value)*, 0xFB, then children (u8 id, u32 length, body)*.
    Ppty,
    /// Plain fields one after the other.
    Fixed,
    /// u32 number of children, then children as in [`Encoding::Records`] (`ppty`, "children, counted").
    Counted,
}

/// Begins an attribute section.
pub(super) const ATTRIBUTES_BEGIN: u8 = 0xFA;
/// Ends an attribute section.
pub(super) const ATTRIBUTES_END: u8 = 0xFB;

/// Whether a structure has named fields or holds items of several kinds in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shape {
    /// A struct: one field for each row.
    Fields,
    /// A list of items, each of one of the rows, in document order.
    Sequence,
    /// At most one item.
    Choice,
}

/// Where in a `ppty` structure a row stands; [`Place::Child`] everywhere else.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Between 0xFA and 0xFB, without a length.
    Attribute,
    /// A record with id and length.
    Child,
}

/// How a payload is framed inside its row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// The payload's own bytes.
    Bare,
    /// A whole node: u8 type, u32 length, body.
    Node(u8),
    /// u32 count, then count times (u8 item id, u32 length, body).
    List(u8),
    /// A text whose record length counts UTF-16 units instead of bytes.
    Units,
    /// A text behind a u32 that counts its UTF-16 units.
    CountedText,
    /// In a `fixed` structure: the bytes to its end.
    Rest,
}

/// How XML writes a number that the format holds as a plain one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// As it is.
    Plain,
    /// Thousandths of a percent, or a number with `%`.
    Percent1000,
    /// Twentieths of a point, or a number with a unit.
    Twips,
    /// Half-points, or a number with a unit.
    HalfPoints,
    /// Eighths of a point, or a number with a unit.
    EighthPoints,
    /// Points, or a number with a unit.
    Points,
    /// Hexadecimal digits.
    Hex,
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row {
    /// The id on the wire.
    pub id: u8,
    /// The name of the field. A build that prints no records has no use for thousands of them.
    #[cfg(feature = "dump")]
    pub name: &'static str,
    /// Attribute or child.
    pub place: Place,
    /// How the payload is framed.
    pub form: Form,
    /// Written even when the value is absent, then with an empty payload.
    pub always: bool,
    /// Read, never written.
    pub old: bool,
    /// A floating-point number that is real in the properties of every container.
    pub real: bool,
    /// How XML writes the value.
    pub notation: Notation,
    /// The table of a nested structure.
    pub nested: fn() -> Option<&'static Table>,
    /// The Rust type of the field, for the comparison with the format.
    #[cfg(test)]
    pub type_name: &'static str,
}

impl Row {
    /// A plain child row.
    pub const fn new(
        id: u8,
        name: &'static str,
        nested: fn() -> Option<&'static Table>,
        type_name: &'static str,
    ) -> Self {
        #[cfg(not(test))]
        let _ = type_name;
        #[cfg(not(feature = "dump"))]
        let _ = name;
        Self {
            id,
            #[cfg(feature = "dump")]
            name,
            place: Place::Child,
            form: Form::Bare,
            always: false,
            old: false,
            real: false,
            notation: Notation::Plain,
            nested,
            #[cfg(test)]
            type_name,
        }
    }

    /// The row is an attribute of a `ppty` structure.
    pub const fn attr(mut self) -> Self {
        self.place = Place::Attribute;
        self
    }

    /// The row is written even when its value is absent.
    pub const fn always(mut self) -> Self {
        self.always = true;
        self
    }

    /// The row is read and never written.
    pub const fn old(mut self) -> Self {
        self.old = true;
        self
    }

    /// The number is a real f64 in the properties of every container.
    pub const fn real(mut self) -> Self {
        self.real = true;
        self
    }

    /// The value is a share in thousandths of a percent, which OOXML may write as `50%` as well.
    pub const fn percent(mut self) -> Self {
        self.notation = Notation::Percent1000;
        self
    }

    /// The value is a length in twentieths of a point, which OOXML may write with a unit.
    pub const fn twips(mut self) -> Self {
        self.notation = Notation::Twips;
        self
    }

    /// The value is a length in half-points, which OOXML may write with a unit.
    pub const fn half_points(mut self) -> Self {
        self.notation = Notation::HalfPoints;
        self
    }

    /// The value is a length in eighths of a point, which OOXML may write with a unit.
    pub const fn eighth_points(mut self) -> Self {
        self.notation = Notation::EighthPoints;
        self
    }

    /// The value is a length in points, which OOXML may write with a unit.
    pub const fn points(mut self) -> Self {
        self.notation = Notation::Points;
        self
    }

    /// OOXML writes the number in hexadecimal digits.
    pub const fn hex(mut self) -> Self {
        self.notation = Notation::Hex;
        self
    }

    /// The payload is a whole node of the given type.
    pub const fn node(mut self, node_type: u8) -> Self {
        self.form = Form::Node(node_type);
        self
    }

    /// The payload is a counted list of nodes of the given type.
    pub const fn list(mut self, item_id: u8) -> Self {
        self.form = Form::List(item_id);
        self
    }

    /// The record's length counts UTF-16 units.
    pub const fn units(mut self) -> Self {
        self.form = Form::Units;
        self
    }

    /// The last field of a `fixed` structure takes all that is left.
    pub const fn rest(mut self) -> Self {
        self.form = Form::Rest;
        self
    }

    /// The text has its own count of UTF-16 units in front.
    pub const fn counted(mut self) -> Self {
        self.form = Form::CountedText;
        self
    }
}

/// A declared structure.
#[derive(Debug)]
pub struct Table {
    /// Its name in `shared/format`.
    pub name: &'static str,
    /// Its wire form.
    pub encoding: Encoding,
    /// Fields, sequence or choice.
    pub shape: Shape,
    /// Its rows in written order.
    pub rows: &'static [Row],
    /// The paths of the rows, each with a line end: one text takes less room than thousands of references to texts.
    #[cfg(feature = "write")]
    paths: &'static str,
    /// Whether any row is written even when its value is absent.
    pub has_always: bool,
    /// Index of the first row that is a child, if fields that are attributes never stand behind one.
    #[cfg(feature = "write")]
    pub children: Option<usize>,
}

impl Table {
    /// A table of these rows.
    pub const fn new(
        name: &'static str,
        encoding: Encoding,
        shape: Shape,
        rows: &'static [Row],
        paths: &'static str,
    ) -> Self {
        #[cfg(not(feature = "write"))]
        let _ = paths;
        let mut has_always = false;
        let mut attributes = 0;
        let mut last = 0;
        let mut index = 0;
        while index < rows.len() {
            has_always |= rows[index].always;
            if matches!(rows[index].place, Place::Attribute) {
                attributes += 1;
                last = index + 1;
            }
            index += 1;
        }
        #[cfg(not(feature = "write"))]
        let _ = (attributes, last);
        Self {
            name,
            encoding,
            shape,
            rows,
            #[cfg(feature = "write")]
            paths,
            has_always,
            #[cfg(feature = "write")]
            children: if last == attributes && matches!(shape, Shape::Fields) {
                Some(attributes)
            } else {
                None
            },
        }
    }

    /// The rows with their indices, and where their values stand in OOXML: alternatives parted by `|`, each a path of
    /// elements with an attribute at its end: `w:name@w:val`, `@w:styleId`, `a:xfrm`. Empty: filled by code.
    #[cfg(feature = "write")]
    pub fn with_paths(&self) -> impl Iterator<Item = (usize, &'static Row, &'static str)> {
        self.rows
            .iter()
            .zip(self.paths.split('\n'))
            .enumerate()
            .map(|(index, (row, path))| (index, row, path))
    }

    /// Index of the row with this id and place.
    pub fn position(&self, place: Place, id: u8) -> Option<usize> {
        self.rows
            .iter()
            .position(|row| row.id == id && row.place == place)
    }

    /// True if any row is an attribute, so that the attribute section is written.
    pub fn has_attributes(&self) -> bool {
        self.encoding == Encoding::Ppty
    }
}
