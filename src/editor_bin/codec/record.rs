//! Records: what is declared, seen without its type, and the one writer and the one reader of all of them.

use std::any::Any;

use super::field::Field;
use super::table::{Encoding, Form, Place, Row, Shape, Table};
use super::{Reader, Writer};
use crate::error::Result;

/// Begin and end of an attribute section.
const ATTRIBUTES_BEGIN: u8 = 0xFA;
const ATTRIBUTES_END: u8 = 0xFB;

/// A declared structure, seen without its type.
pub trait Record: Any {
    /// Its table.
    fn table(&self) -> &'static Table;
    /// Number of entries: of a struct its rows, of a sequence its items.
    fn entries(&self) -> usize;
    /// Gives `f` each entry, the index of its row and the field. The empty fields of a struct are given only if `empty`.
    fn visit(&self, empty: bool, f: &mut dyn FnMut(usize, &dyn Field));
    /// The field to be filled for row `row`; in a sequence a new item.
    fn field_mut(&mut self, row: usize) -> Option<&mut dyn Field>;
    /// Takes back the item that `field_mut` added last and that could not be filled.
    fn retract(&mut self) {}

    /// True for a sequence without items and for an empty choice.
    fn is_absent(&self) -> bool {
        self.table().shape != Shape::Fields && self.entries() == 0
    }
}

impl dyn Record {
    /// The record by its own type.
    pub fn as_any(&self) -> &dyn Any {
        self
    }

    /// The record by its own type.
    pub fn as_any_mut(&mut self) -> &mut dyn Any {
        self
    }
}

/// Writes the body of a record in its own encoding.
pub fn put(record: &dyn Record, w: &mut Writer) {
    let table = record.table();
    if table.encoding == Encoding::Ppty {
        w.u8(ATTRIBUTES_BEGIN);
        put_rows(record, table, Place::Attribute, w);
        w.u8(ATTRIBUTES_END);
    }
    if table.encoding == Encoding::Counted {
        w.u32(record.entries() as u32);
    }
    put_rows(record, table, Place::Child, w);
}

/// Writes the body so that it needs no length from outside: as fields in `fixed`, else behind a u32 length.
pub fn put_inline(record: &dyn Record, w: &mut Writer) {
    if record.table().encoding == Encoding::Fixed {
        put(record, w);
    } else {
        w.sized(|w| put(record, w));
    }
}

fn put_rows(record: &dyn Record, table: &Table, place: Place, w: &mut Writer) {
    record.visit(table.writes_empty, &mut |index, field| {
        let row = &table.rows[index];
        if row.place == place && !row.old {
            put_entry(table, row, field, w);
        }
    });
}

fn put_entry(table: &Table, row: &Row, field: &dyn Field, w: &mut Writer) {
    let count = field.count();
    if matches!(row.form, Form::List(_)) {
        if count > 0 || row.always {
            put_row(table, row, field, 0, w);
        }
    } else if count == 0 && table.encoding == Encoding::Fixed {
        // Fields have no id: an empty structure stands there with its length.
        field.write_inline(0, w);
    } else if count == 0 && (row.always || table.shape != Shape::Fields) {
        // An item that is there is written even if it holds nothing: an empty m:oMath, an empty group.
        put_empty(table, row, w);
    } else {
        for n in 0..count {
            put_row(table, row, field, n, w);
        }
    }
}

/// A row that is always written, without its value.
fn put_empty(table: &Table, row: &Row, w: &mut Writer) {
    if table.encoding == Encoding::Records || table.encoding == Encoding::Ppty {
        w.record(row.id, |_| ());
    } else if table.encoding == Encoding::Props {
        w.raw(&[row.id, 6, 0, 0, 0, 0]);
    }
}

fn put_row(table: &Table, row: &Row, field: &dyn Field, n: usize, w: &mut Writer) {
    match (table.encoding, row.place) {
        (Encoding::Fixed, _) => put_framed_inline(row, field, n, w),
        (_, Place::Attribute) => {
            w.u8(row.id);
            put_framed_inline(row, field, n, w);
        }
        (Encoding::Props, _) => {
            let len_type = if row.form == Form::Bare {
                field.property_type()
            } else {
                6
            };
            w.u8(row.id);
            w.u8(len_type);
            match (row.form, len_type) {
                (Form::Bare, 6) => w.sized(|w| field.write(n, w)),
                (Form::Bare, _) if row.real => field.write(n, w),
                (Form::Bare, _) => field.write_property(n, w),
                _ => w.sized(|w| put_framed(row.form, field, n, w)),
            }
        }
        _ if row.form == Form::Units => {
            w.u8(row.id);
            let at = w.position();
            w.u32(0);
            field.write(n, w);
            w.patch(at, (w.position() - at - 4) / 2);
        }
        _ => w.record(row.id, |w| put_framed(row.form, field, n, w)),
    }
}

fn put_framed(form: Form, field: &dyn Field, n: usize, w: &mut Writer) {
    match form {
        Form::Bare | Form::Units | Form::Rest => field.write(n, w),
        Form::CountedText => field.write_inline(n, w),
        Form::Node(node_type) => w.record(node_type, |w| field.write(n, w)),
        Form::List(item_id) => {
            w.u32(field.count() as u32);
            for item in 0..field.count() {
                w.record(item_id, |w| field.write(item, w));
            }
        }
    }
}

fn put_framed_inline(row: &Row, field: &dyn Field, n: usize, w: &mut Writer) {
    match row.form {
        Form::Node(_) | Form::List(_) | Form::Rest => put_framed(row.form, field, n, w),
        _ => field.write_inline(n, w),
    }
}

/// Reads the body of a record to the end of `r` into `record`. Unknown ids are skipped.
///
/// # Errors
/// The bytes contradict the encoding.
pub fn get(record: &mut dyn Record, r: &mut Reader<'_>) -> Result<()> {
    let table = record.table();
    match table.encoding {
        Encoding::Fixed => get_fixed(record, table, r),
        Encoding::Records => get_children(record, table, r),
        Encoding::Counted => {
            // The children go to the end of the structure; their number says nothing more.
            r.u32()?;
            get_children(record, table, r)
        }
        Encoding::Props => get_properties(record, table, r),
        Encoding::Ppty => {
            if r.peek() == Some(ATTRIBUTES_BEGIN) && !get_attributes(record, table, r)? {
                return Ok(());
            }
            get_children(record, table, r)
        }
    }
}

/// Reads what [`put_inline`] wrote.
///
/// # Errors
/// The bytes contradict the encoding.
pub fn get_inline(record: &mut dyn Record, r: &mut Reader<'_>) -> Result<()> {
    if record.table().encoding == Encoding::Fixed {
        get(record, r)
    } else {
        get(record, &mut r.sized()?)
    }
}

fn get_fixed(record: &mut dyn Record, table: &Table, r: &mut Reader<'_>) -> Result<()> {
    for (index, row) in table.rows.iter().enumerate() {
        // Older files lack the last fields.
        if r.is_empty() {
            break;
        }
        if let Some(field) = record.field_mut(index) {
            get_framed_inline(row, field, r)?;
        }
    }
    Ok(())
}

fn get_children(record: &mut dyn Record, table: &Table, r: &mut Reader<'_>) -> Result<()> {
    while !r.is_empty() {
        let id = r.u8()?;
        let length = r.u32()? as usize;
        let Some(index) = table.position(Place::Child, id) else {
            r.take(length)?;
            continue;
        };
        let row = &table.rows[index];
        let bytes = if row.form == Form::Units {
            length.saturating_mul(2)
        } else {
            length
        };
        let mut part = r.part(bytes)?;
        get_row(record, index, row, &mut part)?;
    }
    Ok(())
}

fn get_properties(record: &mut dyn Record, table: &Table, r: &mut Reader<'_>) -> Result<()> {
    while !r.is_empty() {
        let id = r.u8()?;
        let index = table.position(Place::Child, id);
        let length = match r.u8()? {
            len_type @ 0..=4 => usize::from(len_type),
            5 if index.is_some_and(|index| table.rows[index].real) => 8,
            // A real f64 in XLSY; DOCY's scaled numbers are told apart by what is declared for the container.
            5 => r.double_size(),
            6 => r.u32()? as usize,
            7 | 8 => 8,
            other => return Err(r.fault(format!("unknown lenType {other}"))),
        };
        let mut part = r.part(length)?;
        if let Some(index) = index {
            get_row(record, index, &table.rows[index], &mut part)?;
        }
    }
    Ok(())
}

/// Reads an attribute section; false if an unknown attribute ends the reading of the node.
fn get_attributes(record: &mut dyn Record, table: &Table, r: &mut Reader<'_>) -> Result<bool> {
    r.u8()?;
    loop {
        let id = r.u8()?;
        if id == ATTRIBUTES_END {
            return Ok(true);
        }
        let Some(index) = table.position(Place::Attribute, id) else {
            r.rest();
            return Ok(false);
        };
        if let Some(field) = record.field_mut(index) {
            get_framed_inline(&table.rows[index], field, r)?;
        }
    }
}

fn get_row(record: &mut dyn Record, index: usize, row: &Row, r: &mut Reader<'_>) -> Result<()> {
    if row.always && r.is_empty() && record.table().shape == Shape::Fields {
        return Ok(());
    }
    let Some(field) = record.field_mut(index) else {
        return Ok(());
    };
    match row.form {
        Form::Bare | Form::Units | Form::Rest => field.read(r)?,
        Form::CountedText => field.read_inline(r)?,
        Form::Node(_) => field.read(&mut r.record()?.1)?,
        Form::List(_) => get_list(field, r)?,
    }
    Ok(())
}

fn get_list(field: &mut dyn Field, r: &mut Reader<'_>) -> Result<()> {
    for _ in 0..r.u32()? {
        field.read(&mut r.record()?.1)?;
    }
    Ok(())
}

fn get_framed_inline(row: &Row, field: &mut dyn Field, r: &mut Reader<'_>) -> Result<()> {
    match row.form {
        Form::Node(_) => field.read(&mut r.record()?.1),
        Form::List(_) => get_list(field, r),
        Form::Rest => field.read(r),
        _ => field.read_inline(r),
    }
}

/// Declares a structure with fields: `encoding Name { [flags] id field: Type = "xml path"; ... }`.
///
/// Rows stand in written order. Flags are the methods of [`Row`](crate::editor_bin::codec::Row): `attr`, `always`,
/// `old`, `node(type)`, `list(item id)`, `units`, `counted`.
#[macro_export]
macro_rules! record {
    (
        $(#[$meta:meta])*
        $encoding:ident $name:ident {
            $(
                $(#[$fmeta:meta])*
                $([$($flag:ident $(($arg:expr))?),* $(,)?])?
                $id:literal $field:ident: $type:ty = $xml:literal;
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Default)]
        pub struct $name {
            $($(#[$fmeta])* pub $field: $type,)*
        }

        const _: () = {
            #[allow(non_camel_case_types, dead_code)]
            #[repr(usize)]
            enum Index { $($field,)* End }

            static TABLE: $crate::editor_bin::codec::Table = $crate::editor_bin::codec::Table::new(
                stringify!($name),
                $crate::encoding!($encoding),
                $crate::editor_bin::codec::Shape::Fields,
                &[$(
                    $crate::editor_bin::codec::Row::new(
                        $id,
                        stringify!($field),
                        $xml,
                        <$type as $crate::editor_bin::codec::Field>::table_of,
                        stringify!($type),
                    )
                    $($(.$flag($($arg)?))*)?,
                )*],
            );

            impl $crate::editor_bin::codec::Record for $name {
                fn table(&self) -> &'static $crate::editor_bin::codec::Table {
                    &TABLE
                }
                fn entries(&self) -> usize {
                    TABLE.rows.len()
                }
                #[allow(unused_variables, reason = "a record may have no fields")]
                fn visit(
                    &self,
                    empty: bool,
                    f: &mut dyn FnMut(usize, &dyn $crate::editor_bin::codec::Field),
                ) {
                    $(
                        if empty || $crate::editor_bin::codec::Field::count(&self.$field) > 0 {
                            f(Index::$field as usize, &self.$field);
                        }
                    )*
                }
                fn field_mut(
                    &mut self,
                    row: usize,
                ) -> Option<&mut dyn $crate::editor_bin::codec::Field> {
                    match row {
                        $(n if n == Index::$field as usize => Some(&mut self.$field),)*
                        _ => None,
                    }
                }
            }
            $crate::record_payload!($name, &TABLE);
        };
    };
}

/// Declares a list of items of several kinds in order:
/// `encoding Name of Item { [flags] id Variant(Type) = "element"; ... }`.
#[macro_export]
macro_rules! sequence {
    ($(#[$meta:meta])* $encoding:ident $name:ident of $item:ident { $($rows:tt)* }) => {
        $crate::items! { Sequence Vec $(#[$meta])* $encoding $name of $item { $($rows)* } }

        impl $name {
            /// Adds an item at the end.
            #[allow(dead_code, reason = "not every sequence is made by code")]
            pub fn push(&mut self, item: $item) {
                self.items.push(item);
            }
        }
    };
}

/// Declares at most one item of several kinds: `encoding Name of Item { [flags] id Variant(Type) = "element"; ... }`.
#[macro_export]
macro_rules! choice {
    ($(#[$meta:meta])* $encoding:ident $name:ident of $item:ident { $($rows:tt)* }) => {
        $crate::items! { Choice Option $(#[$meta])* $encoding $name of $item { $($rows)* } }

        impl From<$item> for $name {
            fn from(item: $item) -> Self {
                Self { items: Some(item) }
            }
        }
    };
}

/// What [`sequence!`](crate::sequence) and [`choice!`](crate::choice) share.
#[macro_export]
macro_rules! items {
    (
        $shape:ident $container:ident
        $(#[$meta:meta])*
        $encoding:ident $name:ident of $item:ident {
            $(
                $(#[$vmeta:meta])*
                $([$($flag:ident $(($arg:expr))?),* $(,)?])?
                $id:literal $variant:ident($type:ty) = $xml:literal;
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, PartialEq, Default)]
        pub struct $name {
            /// What it holds.
            pub items: $container<$item>,
        }

        #[doc = concat!("An item of [`", stringify!($name), "`].")]
        #[derive(Clone, PartialEq)]
        pub enum $item {
            $($(#[$vmeta])* $variant($type),)*
        }

        const _: () = {
            #[allow(dead_code)]
            #[repr(usize)]
            enum Index { $($variant),* }

            static TABLE: $crate::editor_bin::codec::Table = $crate::editor_bin::codec::Table::new(
                stringify!($name),
                $crate::encoding!($encoding),
                $crate::editor_bin::codec::Shape::$shape,
                &[$(
                    $crate::editor_bin::codec::Row::new(
                        $id,
                        stringify!($variant),
                        $xml,
                        <$type as $crate::editor_bin::codec::Field>::table_of,
                        stringify!($type),
                    )
                    $($(.$flag($($arg)?))*)?,
                )*],
            );

            impl $crate::editor_bin::codec::Record for $name {
                fn table(&self) -> &'static $crate::editor_bin::codec::Table {
                    &TABLE
                }
                fn entries(&self) -> usize {
                    self.items.iter().len()
                }
                fn visit(
                    &self,
                    _: bool,
                    f: &mut dyn FnMut(usize, &dyn $crate::editor_bin::codec::Field),
                ) {
                    for item in self.items.iter() {
                        match item {
                            $($item::$variant(field) => f(Index::$variant as usize, field),)*
                        }
                    }
                }
                fn field_mut(
                    &mut self,
                    row: usize,
                ) -> Option<&mut dyn $crate::editor_bin::codec::Field> {
                    let item = match row {
                        $(k if k == Index::$variant as usize => $item::$variant(Default::default()),)*
                        _ => return Option::None,
                    };
                    self.items.extend_one_item(item);
                    match self.items.last_item_mut()? {
                        $($item::$variant(field) => Some(field),)*
                    }
                }
                fn retract(&mut self) {
                    self.items.remove_last_item();
                }
            }
            use $crate::editor_bin::codec::ItemStore as _;
            $crate::record_payload!($name, &TABLE);
        };
    };
}

/// The encoding named by a word of a declaration.
#[macro_export]
macro_rules! encoding {
    (records) => {
        $crate::editor_bin::codec::Encoding::Records
    };
    (props) => {
        $crate::editor_bin::codec::Encoding::Props
    };
    (ppty) => {
        $crate::editor_bin::codec::Encoding::Ppty
    };
    (fixed) => {
        $crate::editor_bin::codec::Encoding::Fixed
    };
    (counted) => {
        $crate::editor_bin::codec::Encoding::Counted
    };
}

/// A declared structure as a payload of another, and its debug output.
#[macro_export]
macro_rules! record_payload {
    ($name:ident, $table:expr) => {
        impl $crate::editor_bin::codec::Payload for $name {
            fn put(&self, w: &mut $crate::editor_bin::codec::Writer) {
                $crate::editor_bin::codec::put(self, w);
            }
            fn get(
                r: &mut $crate::editor_bin::codec::Reader<'_>,
            ) -> $crate::error::Result<Option<Self>> {
                let mut record = Self::default();
                $crate::editor_bin::codec::get(&mut record, r)?;
                Ok(Some(record))
            }
            fn put_inline(&self, w: &mut $crate::editor_bin::codec::Writer) {
                $crate::editor_bin::codec::put_inline(self, w);
            }
            fn get_inline(
                r: &mut $crate::editor_bin::codec::Reader<'_>,
            ) -> $crate::error::Result<Option<Self>> {
                let mut record = Self::default();
                $crate::editor_bin::codec::get_inline(&mut record, r)?;
                Ok(Some(record))
            }
            fn len_type() -> u8 {
                6
            }
            fn from_text(_: &str) -> Option<Self> {
                None
            }
            fn open() -> Option<Self> {
                Some(Self::default())
            }
            fn record(&self) -> Option<&dyn $crate::editor_bin::codec::Record> {
                Some(self)
            }
            fn record_mut(&mut self) -> Option<&mut dyn $crate::editor_bin::codec::Record> {
                Some(self)
            }
            fn table() -> Option<&'static $crate::editor_bin::codec::Table> {
                Some($table)
            }
            fn show(&self) -> String {
                String::new()
            }
            #[cfg(test)]
            fn sample(u: &mut arbitrary::Unstructured<'_>, depth: usize) -> Self {
                let mut record = Self::default();
                $crate::editor_bin::codec::sample(&mut record, u, depth);
                record
            }
        }

        #[cfg(test)]
        inventory::submit! {
            $crate::editor_bin::codec::Declared {
                module: module_path!(),
                new: || Box::new(<$name>::default()),
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&$crate::editor_bin::codec::dump(self))
            }
        }
    };
}

/// The two containers of items.
pub trait ItemStore<T> {
    /// Adds an item; a choice keeps the last.
    fn extend_one_item(&mut self, item: T);
    /// The item added last.
    fn last_item_mut(&mut self) -> Option<&mut T>;
    /// Removes the item added last.
    fn remove_last_item(&mut self);
}

impl<T> ItemStore<T> for Vec<T> {
    fn extend_one_item(&mut self, item: T) {
        self.push(item);
    }
    fn last_item_mut(&mut self) -> Option<&mut T> {
        self.last_mut()
    }
    fn remove_last_item(&mut self) {
        self.pop();
    }
}

impl<T> ItemStore<T> for Option<T> {
    fn extend_one_item(&mut self, item: T) {
        *self = Some(item);
    }
    fn last_item_mut(&mut self) -> Option<&mut T> {
        self.as_mut()
    }
    fn remove_last_item(&mut self) {
        *self = None;
    }
}

/// A declaration, collected so that tests can walk over all of them.
#[cfg(test)]
pub struct Declared {
    /// Path of the module that declares it.
    pub module: &'static str,
    /// An empty record.
    pub new: fn() -> Box<dyn Record>,
}

#[cfg(test)]
inventory::collect!(Declared);

/// Fills a record from entropy, for the round-trip test.
#[cfg(test)]
pub fn sample(record: &mut dyn Record, u: &mut arbitrary::Unstructured<'_>, depth: usize) {
    let table = record.table();
    let rows = table.rows.len();
    let picks: Vec<usize> = match table.shape {
        Shape::Fields => (0..rows).collect(),
        _ if depth == 0 => Vec::new(),
        Shape::Sequence => {
            let count = u.int_in_range(0..=3).unwrap_or(0);
            (0..count)
                .map(|_| u.choose_index(rows).unwrap_or(0))
                .collect()
        }
        Shape::Choice => vec![u.choose_index(rows).unwrap_or(0)],
    };
    for row in picks.into_iter().filter(|row| !table.rows[*row].old) {
        if let Some(field) = record.field_mut(row) {
            field.randomize(u, depth.saturating_sub(1));
        }
    }
}
