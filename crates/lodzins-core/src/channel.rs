//! The ways by which people come, and the ways by which they want the answer.

use crate::codes;

codes! {
    /// The channel by which something reached the institution.
    ///
    /// A channel is what happened, never a bucket: a report that counts “courier or in person” as one number
    /// does so by its own channel groups.
    #[doc(alias = "pieteikšanas kanāls")]
    pub enum Channel("channel") {
        /// Brought in person and taken at a counter.
        InPerson = "in_person",
        /// Handed through the little window without coming in.
        #[doc(alias = "lodziņš")]
        Window = "window",
        /// Told over the telephone.
        Phone = "phone",
        /// Sent by e-mail.
        Email = "email",
        /// Filed on this platform's own pages.
        Portal = "portal",
        /// An e-service of the state portal latvija.lv.
        LatvijaLv = "latvija_lv",
        /// An e-service of the municipalities' portal epakalpojumi.lv.
        EpakalpojumiLv = "epakalpojumi_lv",
        /// The tax authority's electronic declaration system.
        Eds = "eds",
        /// The official electronic address.
        #[doc(alias = "e-adrese")]
        EAddress = "e_address",
        /// The post.
        Post = "post",
        /// A courier.
        Courier = "courier",
        /// A drop box; which one is its own code beside the channel.
        #[doc(alias = "iesniegumu kaste")]
        DropBox = "drop_box",
        /// A message on a social network.
        SocialMedia = "social_media",
        /// A video call.
        Video = "video",
        /// Left with another body that passed it on.
        OtherBody = "other_body",
        /// The virtual assistant.
        Assistant = "assistant",
        /// Another system, through the API.
        Api = "api",
    }
}

impl Channel {
    /// Did it come on paper, so that somebody has to scan it and keep the original?
    pub const fn is_paper(self) -> bool {
        matches!(
            self,
            Self::InPerson
                | Self::Window
                | Self::Post
                | Self::Courier
                | Self::DropBox
                | Self::OtherBody
        )
    }

    /// Did it come as data, so that there is an electronic original?
    pub const fn is_electronic(self) -> bool {
        matches!(
            self,
            Self::Email
                | Self::Portal
                | Self::LatvijaLv
                | Self::EpakalpojumiLv
                | Self::Eds
                | Self::EAddress
                | Self::SocialMedia
                | Self::Assistant
                | Self::Api
        )
    }

    /// May a clerk enter something under this channel?
    ///
    /// What comes through the portal, the assistant and the API enters itself; a clerk who could choose these
    /// would make the figures of self-service wrong.
    pub const fn is_entered_by_clerks(self) -> bool {
        !matches!(self, Self::Portal | Self::Assistant | Self::Api)
    }

    /// Is there more than one place of this kind, so that which one must be said?
    pub const fn has_boxes(self) -> bool {
        matches!(self, Self::DropBox)
    }

    /// Is the hour at which it is entered the hour at which it came? A letter may have lain in a box or a bag for days.
    pub const fn tells_the_hour(self) -> bool {
        !matches!(self, Self::Post | Self::DropBox)
    }

    /// Does a member of staff see or hear the person while it happens?
    pub const fn is_live(self) -> bool {
        matches!(self, Self::InPerson | Self::Window | Self::Phone | Self::Video)
    }
}

codes! {
    /// How the submitter wants the answer.
    ///
    /// An active official electronic address goes before the wish: then the institution must answer there
    /// (Oficiālās elektroniskās adreses likums, section 12(1)).
    pub enum AnswerMode("answer mode") {
        /// On this platform's own pages, by the follow code.
        Portal = "portal",
        /// By e-mail.
        Email = "email",
        /// By post.
        Post = "post",
        /// To the official electronic address.
        EAddress = "e_address",
        /// Collected in person.
        InPerson = "in_person",
        /// Told over the telephone.
        Phone = "phone",
        /// Nobody said, and nothing is known by which it could be sent.
        None = "none",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_channel_is_paper_or_electronic_or_only_speech() {
        for channel in Channel::ALL {
            assert!(!(channel.is_paper() && channel.is_electronic()), "{channel} cannot be both");
            assert!(
                channel.is_paper() || channel.is_electronic() || channel.is_live(),
                "{channel} leaves no trace at all"
            );
        }
    }

    #[test]
    fn what_enters_itself_is_not_entered_by_clerks() {
        let by_hand: Vec<_> =
            Channel::ALL.iter().filter(|channel| !channel.is_entered_by_clerks()).collect();
        assert_eq!(by_hand, [&Channel::Portal, &Channel::Assistant, &Channel::Api]);
        for channel in Channel::ALL {
            assert!(!channel.has_boxes() || channel.is_entered_by_clerks(), "{channel}");
        }
    }

    #[test]
    fn codes_are_read_back_and_strangers_are_named() {
        for channel in Channel::ALL {
            assert_eq!(channel.code().parse(), Ok(*channel));
        }
        let wrong = "pigeon".parse::<Channel>().expect_err("no pigeons");
        assert!(wrong.to_string().contains("“pigeon” is not a channel"), "{wrong}");
    }
}
