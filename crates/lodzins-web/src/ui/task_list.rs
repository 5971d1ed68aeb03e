//! What is still to do.

use super::{Attributes, Content, Tag, component};

component! {
    /// The tasks of a longer service, each with its state.
    TaskList ("ui/task_list.html") {
        /// The tasks.
        items: many Task,
        /// What the ids begin with.
        id_prefix: one String,
        /// Further classes.
        classes: one String,
        /// Further attributes.
        attributes: one Attributes,
    }
}

component! {
    /// One task.
    Task {
        /// What is to do.
        title: one TaskTitle,
        /// More about it.
        hint: maybe TaskHint,
        /// Its state.
        status: one TaskStatus,
        /// Where it is done; none while it cannot be begun.
        href: one String,
        /// Further classes.
        classes: one String,
    }
}

component! {
    /// What is to do.
    TaskTitle {
        /// Its words.
        content: one Content,
        /// Further classes.
        classes: one String,
    }
}

component! {
    /// More about a task.
    TaskHint {
        /// Its words.
        content: one Content,
    }
}

component! {
    /// The state of a task.
    TaskStatus {
        /// Its word, when it is done and needs no colour.
        content: one Content,
        /// Its word as a tag.
        tag: maybe Tag,
        /// Further classes.
        classes: one String,
    }
}

impl TaskList {
    fn part_id(&self, place: usize, part: &str) -> String {
        let prefix = if self.id_prefix.is_empty() { "task-list" } else { &self.id_prefix };
        format!("{prefix}-{place}-{part}")
    }
}
