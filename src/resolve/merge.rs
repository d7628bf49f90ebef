//! Formatting that is inherited: what is given more closely wins, field by field.

/// Takes over each named field of `src` that is there.
macro_rules! take_over {
    ($dst:expr, $src:expr; $($field:ident),* $(,)?) => {
        $(if $src.$field.is_some() { $dst.$field.clone_from(&$src.$field); })*
    };
}

/// Merges each named nested record of `src` that is there, by a function of (destination, source).
macro_rules! merge_nested {
    ($dst:expr, $src:expr; $($field:ident by $merge:path),* $(,)?) => {
        $(if let Some(src) = &$src.$field {
            $merge($dst.$field.get_or_insert_with(Default::default), src);
        })*
    };
}

/// Takes over each named choice of `src` that is not empty.
macro_rules! take_choice {
    ($dst:expr, $src:expr; $($field:ident),* $(,)?) => {
        $(if $src.$field.items.is_some() { $dst.$field.clone_from(&$src.$field); })*
    };
}

pub(crate) use {merge_nested, take_choice, take_over};
