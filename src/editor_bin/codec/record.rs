//! Records: what is declared, seen without its type, and the macros that declare it.

use std::any::Any;

use super::field::Field;
use super::table::{Shape, Table};

/// A declared structure, seen without its type.
pub trait Record: 'static {
    /// Its table.
    fn table(&self) -> &'static Table;
    /// Number of entries: of a struct its rows, of a sequence its items.
    #[cfg(feature = "write")]
    fn entries(&self) -> usize;
    /// Shows `visitor` the fields that hold something, each with the index of its row, in the order in which they stand.
    #[cfg(feature = "write")]
    fn visit(&self, visitor: &mut Visitor<'_>);
    /// The field to be filled for row `row`; in a sequence a new item.
    fn field_mut(&mut self, row: usize) -> Option<&mut dyn Field>;
    /// Takes back the item that `field_mut` added last and that could not be filled.
    #[cfg(feature = "write")]
    fn retract(&mut self) {}
    /// The record for those who ask for it by its own type, if it is [`Known`].
    #[cfg(feature = "write")]
    fn known(&mut self) -> Option<&mut dyn Any>;

    /// True for a sequence without items and for an empty choice.
    #[cfg(feature = "write")]
    fn is_absent(&self) -> bool {
        self.table().shape != Shape::Fields && self.entries() == 0
    }
}

/// What is done with each field of a record.
#[cfg(feature = "write")]
pub struct Visitor<'f>(&'f mut dyn FnMut(usize, &dyn Field));

#[cfg(feature = "write")]
impl<'f> Visitor<'f> {
    /// Calls `f` with the index of the row, and the field.
    pub fn new(f: &'f mut dyn FnMut(usize, &dyn Field)) -> Self {
        Self(f)
    }

    /// Shows it a field. Thousands of places call this, so it stands in one of its own.
    #[inline(never)]
    pub fn field(&mut self, row: usize, field: &dyn Field) {
        (self.0)(row, field);
    }
}

#[cfg(feature = "write")]
impl dyn Record {
    /// The record as one whose type is asked for.
    pub fn as_any_mut(&mut self) -> AnyRecord<'_> {
        AnyRecord(self.known())
    }
}

/// A record that code asks for by its own type: [`known`](crate::editor_bin::known) lists them.
///
/// The others cannot be told apart. What tells types apart are random numbers of 16 bytes, which no compression makes
/// smaller, and of a thousand records about a hundred are asked for.
pub trait Known: Any {}

/// A record whose type is asked for.
#[cfg(feature = "write")]
pub struct AnyRecord<'r>(Option<&'r mut dyn Any>);

#[cfg(feature = "write")]
impl<'r> AnyRecord<'r> {
    /// The record, if it is of this type.
    pub fn downcast_mut<T: Known>(self) -> Option<&'r mut T> {
        self.0?.downcast_mut()
    }
}

/// Finds out whether a record is [`Known`]: its own method is there for those only, and comes before that of [`Unknown`].
#[cfg(feature = "write")]
pub struct Probe<'r, T>(pub &'r mut T);

#[cfg(feature = "write")]
impl<'r, T: Known> Probe<'r, T> {
    /// The record.
    pub fn known(self) -> Option<&'r mut dyn Any> {
        Some(self.0)
    }
}

/// What [`Probe`] has for all records.
#[cfg(feature = "write")]
pub trait Unknown<'r>: Sized {
    /// Nothing.
    fn known(self) -> Option<&'r mut dyn Any> {
        None
    }
}

#[cfg(feature = "write")]
impl<'r, T> Unknown<'r> for Probe<'r, T> {}

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
                        <$type as $crate::editor_bin::codec::Field>::table_of,
                        stringify!($type),
                    )
                    $($(.$flag($($arg)?))*)?,
                )*],
                concat!($($xml, "\n"),*),
            );

            impl $crate::editor_bin::codec::Record for $name {
                fn table(&self) -> &'static $crate::editor_bin::codec::Table {
                    &TABLE
                }
                #[cfg(feature = "write")]
                fn known(&mut self) -> Option<&mut dyn std::any::Any> {
                    #[allow(unused_imports, reason = "it is for those that are not known")]
                    use $crate::editor_bin::codec::Unknown as _;
                    $crate::editor_bin::codec::Probe(self).known()
                }
                #[cfg(feature = "write")]
                fn entries(&self) -> usize {
                    TABLE.rows.len()
                }
                #[cfg(feature = "write")]
                #[allow(unused_variables, reason = "a record may have no fields")]
                fn visit(&self, visitor: &mut $crate::editor_bin::codec::Visitor<'_>) {
                    $(
                        if $crate::editor_bin::codec::Field::is_shown(&self.$field) {
                            visitor.field(Index::$field as usize, &self.$field);
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
                        <$type as $crate::editor_bin::codec::Field>::table_of,
                        stringify!($type),
                    )
                    $($(.$flag($($arg)?))*)?,
                )*],
                concat!($($xml, "\n"),*),
            );

            impl $crate::editor_bin::codec::Record for $name {
                fn table(&self) -> &'static $crate::editor_bin::codec::Table {
                    &TABLE
                }
                #[cfg(feature = "write")]
                fn known(&mut self) -> Option<&mut dyn std::any::Any> {
                    #[allow(unused_imports, reason = "it is for those that are not known")]
                    use $crate::editor_bin::codec::Unknown as _;
                    $crate::editor_bin::codec::Probe(self).known()
                }
                #[cfg(feature = "write")]
                fn entries(&self) -> usize {
                    self.items.iter().len()
                }
                #[cfg(feature = "write")]
                fn visit(&self, visitor: &mut $crate::editor_bin::codec::Visitor<'_>) {
                    for item in self.items.iter() {
                        match item {
                            $($item::$variant(field) => visitor.field(Index::$variant as usize, field),)*
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
                #[cfg(feature = "write")]
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
            const RECORD: bool = true;

            #[cfg(feature = "write")]
            fn put(&self, w: &mut $crate::editor_bin::codec::Writer) {
                $crate::editor_bin::codec::put(self, w);
            }
            #[cfg(feature = "read")]
            fn get(
                r: &mut $crate::editor_bin::codec::Reader<'_>,
            ) -> $crate::error::Result<Option<Self>> {
                let mut record = Self::default();
                $crate::editor_bin::codec::get(&mut record, r)?;
                Ok(Some(record))
            }
            #[cfg(feature = "write")]
            fn put_inline(&self, w: &mut $crate::editor_bin::codec::Writer) {
                $crate::editor_bin::codec::put_inline(self, w);
            }
            #[cfg(feature = "read")]
            fn get_inline(
                r: &mut $crate::editor_bin::codec::Reader<'_>,
            ) -> $crate::error::Result<Option<Self>> {
                let mut record = Self::default();
                $crate::editor_bin::codec::get_inline(&mut record, r)?;
                Ok(Some(record))
            }
            #[cfg(feature = "write")]
            fn len_type() -> u8 {
                6
            }
            #[cfg(feature = "write")]
            fn from_text(_: &str) -> Option<Self> {
                None
            }
            fn open() -> Option<Self> {
                Some(Self::default())
            }
            #[cfg(feature = "write")]
            fn record(&self) -> Option<&dyn $crate::editor_bin::codec::Record> {
                Some(self)
            }
            fn record_mut(&mut self) -> Option<&mut dyn $crate::editor_bin::codec::Record> {
                Some(self)
            }
            fn table() -> Option<&'static $crate::editor_bin::codec::Table> {
                Some($table)
            }
            #[cfg(feature = "dump")]
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
                #[cfg(feature = "dump")]
                let text = $crate::editor_bin::codec::dump(self);
                // A build that prints no records tells at least which one it is.
                #[cfg(not(feature = "dump"))]
                let text = stringify!($name);
                f.write_str(text.as_ref())
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
