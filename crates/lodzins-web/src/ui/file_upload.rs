//! Files from the person’s device.

use super::{Attributes, ErrorMessage, Hint, Label, component, field};

component! {
    /// A field for one file or several.
    FileUpload ("ui/file_upload.html") {
        /// The name under which the value is sent.
        name: one String,
        /// The element's id; the name when not given.
        id: one String,
        /// What is asked.
        label: one Label,
        /// How to answer.
        hint: maybe Hint,
        /// What is wrong with what was entered.
        error_message: maybe ErrorMessage,
        /// More than one file may be chosen at once.
        multiple: plain bool,
        /// Cannot be used now.
        disabled: plain bool,
        /// Where scripts run, a place to drop files on.
        javascript: plain bool,
        /// The place's button.
        choose_files_button_text: one String,
        /// Beside the button.
        drop_instruction_text: one String,
        /// Before a file is chosen.
        no_file_chosen_text: one String,
        /// By plural rule: how many files are chosen.
        multiple_files_chosen_text: one Attributes,
        /// A file is held over the place.
        entered_drop_zone_text: one String,
        /// A file has left the place.
        left_drop_zone_text: one String,
        /// Further classes of the place.
        wrapper_classes: one String,
        /// Further attributes of the place.
        wrapper_attributes: one Attributes,
        /// Ids of other elements that describe the field.
        described_by: one String,
        /// Further classes of the element around label and field.
        group_classes: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

field!(FileUpload);

impl FileUpload {
    fn script_words(&self) -> Attributes {
        Attributes::none()
            .and("data-i18n.choose-files-button", &self.choose_files_button_text)
            .and("data-i18n.no-file-chosen", &self.no_file_chosen_text)
            .and_all(&self.multiple_files_chosen_text.under("data-i18n.multiple-files-chosen"))
            .and("data-i18n.drop-instruction", &self.drop_instruction_text)
            .and("data-i18n.entered-drop-zone", &self.entered_drop_zone_text)
            .and("data-i18n.left-drop-zone", &self.left_drop_zone_text)
    }
}
