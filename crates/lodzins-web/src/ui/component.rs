//! How a component is declared: its options, their setters, its template.

/// Declares a component, or with no template a part of one.
///
/// Each option has a kind, which decides its setter: `one` takes what converts into the type, `maybe` is absent
/// until it is set, `many` is a list, `plain` takes the type itself (numbers and flags).
macro_rules! component {
    (
        $(#[$meta:meta])*
        $name:ident $( ($path:literal) )? {
            $( $(#[$option_meta:meta])* $option:ident : $kind:ident $type:ty, )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Default)]
        #[allow(clippy::struct_field_names, reason = "options keep the names that the design kit gave them")]
        $( #[derive(askama::Template)] #[template(path = $path)] )?
        #[cfg_attr(test, derive(serde::Deserialize))]
        #[cfg_attr(test, serde(default, deny_unknown_fields, rename_all = "camelCase"))]
        pub struct $name { $( $option: component!(@type $kind $type), )* }

        component!(@html $name $($path)?);

        impl $name {
            /// With nothing set yet.
            pub fn new() -> Self {
                Self::default()
            }

            $( component!(@setter $(#[$option_meta])* $option $kind $type); )*
        }
    };

    (@type one $type:ty) => { $type };
    (@type plain $type:ty) => { $type };
    (@type maybe $type:ty) => { Option<$type> };
    (@type many $type:ty) => { Vec<$type> };

    (@html $name:ident) => {};
    (@html $name:ident $path:literal) => {
        impl askama::filters::HtmlSafe for $name {}

        impl From<$name> for $crate::ui::Content {
            fn from(component: $name) -> Self {
                $crate::ui::Content::Html(component.to_string())
            }
        }
    };

    (@setter $(#[$meta:meta])* $option:ident one $type:ty) => {
        $(#[$meta])*
        #[must_use]
        pub fn $option(mut self, value: impl Into<$type>) -> Self {
            self.$option = value.into();
            self
        }
    };
    (@setter $(#[$meta:meta])* $option:ident plain $type:ty) => {
        $(#[$meta])*
        #[must_use]
        pub fn $option(mut self, value: $type) -> Self {
            self.$option = value;
            self
        }
    };
    (@setter $(#[$meta:meta])* $option:ident maybe $type:ty) => {
        $(#[$meta])*
        #[must_use]
        pub fn $option(mut self, value: impl Into<$type>) -> Self {
            self.$option = Some(value.into());
            self
        }
    };
    (@setter $(#[$meta:meta])* $option:ident many $type:ty) => {
        $(#[$meta])*
        #[must_use]
        pub fn $option(mut self, values: impl IntoIterator<Item = impl Into<$type>>) -> Self {
            self.$option = values.into_iter().map(Into::into).collect();
            self
        }
    };
}

pub(super) use component;
