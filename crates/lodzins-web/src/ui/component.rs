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

/// What every field has with a name, a label, a hint and what is wrong with it; `ui/field_head.html` draws its head.
macro_rules! field {
    ($name:ident) => {
        impl $name {
            /// A field of this name.
            pub fn named(name: &str) -> Self {
                Self::new().name(name)
            }

            fn element_id(&self) -> &str {
                if self.id.is_empty() { &self.name } else { &self.id }
            }

            fn describing(&self) -> String {
                $crate::ui::described_by(
                    &self.described_by,
                    self.element_id(),
                    self.hint.is_some(),
                    self.error_message.is_some(),
                )
            }
        }
    };
}

/// What a group of choices has, and each choice; `$inside` draws the group without its frame.
macro_rules! choices {
    ($group:ident of $choice:ident, drawn by $inside:ident in $classes:literal) => {
        impl $choice {
            /// A choice that sends `value`.
            pub fn of(value: impl Into<String>, content: impl Into<Content>) -> Self {
                Self::new().value(value).content(content)
            }

            /// A word between choices.
            pub fn or(word: impl Into<String>) -> Self {
                Self::new().divider(word)
            }

            fn shown_label(&self, id: &str) -> Label {
                let classes = format!(concat!($classes, "__label {}"), self.label.class_names());
                let label = self.label.clone().content(self.content.clone());
                label.classes(classes.trim_end()).target(id)
            }

            fn shown_hint(&self, id: &str) -> Option<Hint> {
                let hint = self.hint.as_ref()?;
                let classes = format!(concat!($classes, "__hint {}"), hint.class_names());
                Some(hint.clone().classes(classes.trim_end()).id(format!("{id}-item-hint")))
            }
        }

        impl $group {
            fn prefix(&self) -> &str {
                if self.id_prefix.is_empty() { &self.name } else { &self.id_prefix }
            }

            // The first has no number, so that the error summary can link to it.
            fn item_id(&self, item: &$choice, place: usize) -> String {
                match (item.id.as_str(), place) {
                    ("", 1) => self.prefix().to_owned(),
                    ("", _) => format!("{}-{place}", self.prefix()),
                    (given, _) => given.to_owned(),
                }
            }

            fn framed(&self) -> Content {
                let inside = Content::html($inside { group: self });
                match &self.fieldset {
                    Some(fieldset) => {
                        fieldset.clone().described_by(self.describing()).content(inside).into()
                    }
                    None => inside,
                }
            }
        }
    };
}

pub(super) use {choices, component, field};
