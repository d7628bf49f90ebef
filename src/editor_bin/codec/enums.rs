//! The declaration of enumerations.

/// Declares an enumeration: `enum Name: width { raw Variant = "token|token"; ... else Variant }`.
///
/// A number that is not declared is read as absent; an XML token that is not declared becomes the `else` value, or is
/// left out where there is none. An empty token after another one (`"continue|"`) is for an element without a value.
#[macro_export]
macro_rules! wire_enum {
    (
        $(#[$meta:meta])*
        $name:ident: $width:ty {
            $($(#[$vmeta:meta])* $raw:literal $variant:ident = $text:literal;)*
            $(else $otherwise:ident)?
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$vmeta])* #[doc = concat!("`", $text, "`, ", $raw, ".")] $variant,)*
        }

        impl $crate::editor_bin::codec::WireEnum for $name {
            const VALUES: &'static [Self] = &[$(Self::$variant,)*];
            const TOKENS: &'static [$crate::editor_bin::codec::Token] = &[
                $($crate::editor_bin::codec::Token { raw: $raw, text: $text },)*
            ];
            #[allow(unused_mut, unused_assignments)]
            const OTHERWISE: Option<Self> = {
                let mut otherwise = None;
                $(otherwise = Some(Self::$otherwise);)?
                otherwise
            };
            fn index(self) -> usize {
                self as usize
            }
        }

        impl Default for $name {
            fn default() -> Self {
                use $crate::editor_bin::codec::WireEnum;
                Self::VALUES[0]
            }
        }

        impl $crate::editor_bin::codec::Payload for $name {
            #[cfg(feature = "write")]
            fn put(&self, w: &mut $crate::editor_bin::codec::Writer) {
                use $crate::editor_bin::codec::WireEnum;
                w.raw(&(self.raw() as $width).to_le_bytes());
            }
            #[cfg(feature = "read")]
            fn get(
                r: &mut $crate::editor_bin::codec::Reader<'_>,
            ) -> $crate::error::Result<Option<Self>> {
                Self::get_inline(r)
            }
            #[cfg(feature = "read")]
            fn get_inline(
                r: &mut $crate::editor_bin::codec::Reader<'_>,
            ) -> $crate::error::Result<Option<Self>> {
                use $crate::editor_bin::codec::WireEnum;
                let raw = <$width>::from_le_bytes(r.array()?);
                Ok(Self::from_raw(raw as i32))
            }
            #[cfg(feature = "write")]
            fn len_type() -> u8 {
                <$width as $crate::editor_bin::codec::Payload>::len_type()
            }
            #[cfg(feature = "write")]
            fn from_text(text: &str) -> Option<Self> {
                <Self as $crate::editor_bin::codec::WireEnum>::from_token(text)
            }
            #[cfg(feature = "write")]
            fn present() -> Option<Self> {
                <Self as $crate::editor_bin::codec::WireEnum>::unwritten()
            }
            #[cfg(feature = "dump")]
            fn show(&self) -> String {
                use $crate::editor_bin::codec::WireEnum;
                format!("{} {}", self.raw(), self.token())
            }
            #[cfg(test)]
            fn sample(u: &mut arbitrary::Unstructured<'_>, _: usize) -> Self {
                use $crate::editor_bin::codec::WireEnum;
                u.choose(Self::VALUES).copied().unwrap_or_default()
            }
        }
    };
}
