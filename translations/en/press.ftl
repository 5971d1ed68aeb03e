# The press digest: what a period was, in sentences. `press-thing` is a clause with one number.
press-title = Press digest
press-text = The text is made from what the register counted and from figures that the institution told. A person reads it before it is published.
press-from = From
press-to = To
press-show = Prepare
press-language = Language of the digest
press-headline = { $institution } in figures
press-empty = Nothing was counted or told of this time. Choose another period.
press-visits = In person
press-submissions = Submissions
press-calls = Telephone calls and e-mails
press-done = Work done
press-notes = About the numbers
press-files = Take along
press-copy-text = Text to copy
press-copy = Copy the text
press-copied = Copied
press-plain = Download as text
press-pdf = Download as PDF
press-file = press-digest
press-source = Prepared { $moment }.
press-year = { " " }{ $year }
press-month-in =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
press-month-from =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
press-month-to =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }
press-days-month = in { $month }{ $year }
press-days-one = on { $from } { $month }{ $year }
press-days-within = from { $from } to { $to } { $month }{ $year }
press-days-across = from { $from } { $month }{ $year } to { $to } { $end }{ $later }
press-when = { $when }, { $what }
press-of-unit = { $unit }: { $what }
press-no-unit = Others (no unit named)
press-per =
    { $per ->
        [day] { $what } each day
        [week] { $what } each week
       *[total] { $what }
    }
press-average = an average of { $figure }
press-percent = { $number }%
press-before =
    { $way ->
        [more] Compared with the period before, the number rose from { $before } to { $now }, or by { $percent }.
        [less] Compared with the period before, the number fell from { $before } to { $now }, or by { $percent }.
       *[same] In the period before there were as many: { $before }.
    }
press-ways = Of these, { $list }.
press-way =
    { $way ->
        [electronic] { $number } ({ $percent }) came electronically
        [post] { $number } ({ $percent }) by post
        [by_hand] { $number } ({ $percent }) by courier or in person
        [drop_box] { $number } ({ $percent }) through a drop box
       *[other] { $number } ({ $percent }) in another way
    }
press-remote = In all, { $percent } of submissions came electronically or by post.
press-boxes = On paper through drop boxes: { $list }.
press-part = { $name } – { $number }
press-halves-month = Comparing the first half of the month with the second, { $list }.
press-halves = Comparing the first half of the period with the second, { $list }.
press-half =
    { $change ->
        [more] { $what } rose from { $first } to { $second }, or by { $percent }
        [less] { $what } fell from { $first } to { $second }, or by { $percent }
        [new] { $what } rose from { $first } to { $second }
       *[same] { $what } did not change ({ $first })
    }
press-half-what =
    { $way ->
        [all] the number of submissions received
        [electronic] the number received electronically
        [post] the number received by post
        [by_hand] the number brought by courier or in person
        [drop_box] the number left in the box
       *[other] the number received in another way
    }
press-possible =
    { $count ->
        [one] The day of { $unsure } submission is not known, so that { $first } may have come electronically in the first half and { $second } in the second.
       *[other] The days of { $unsure } submissions are not known, so that { $first } may have come electronically in the first half and { $second } in the second.
    }
press-unsure =
    { $count ->
        [one] The day of { $unsure } submission is not exactly known.
       *[other] The days of { $unsure } submissions are not exactly known.
    }
press-both = { $what } ({ $phone } by telephone, { $email } by e-mail)
press-topics = The most frequent topics: { $list }.
press-topic-only = All of them were about { $name }.
press-box = “{ $name }” – { $number }
press-topics-rest = other topics – { $number }
press-note-small = Topics that were asked about fewer than five times are not named in public: a person may be recognised behind a small number. They stand among the other topics. Figures that the institution told itself are named.
press-note-topics = One conversation may have several topics, so that topics may add up to more than conversations.
press-note-told = Numbers with “about”, “more than”, “at least” and ranges were told by the institution; they are not made exact.
press-thing =
    { $thing ->
        [in_person_clients] { $count ->
            [one] { $number } client was served in person
           *[other] { $number } clients were served in person
        }
        [submission] { $count ->
            [one] { $number } submission was received
           *[other] { $number } submissions were received
        }
        [documents_received] { $count ->
            [one] { $number } document was received in all
           *[other] { $number } documents were received in all
        }
        [electronic_submissions] { $count ->
            [one] { $number } submission was received electronically
           *[other] { $number } submissions were received electronically
        }
        [by_courier_or_in_person] { $count ->
            [one] { $number } submission was brought by courier or in person
           *[other] { $number } submissions were brought by courier or in person
        }
        [by_post] { $count ->
            [one] { $number } submission was received by post
           *[other] { $number } submissions were received by post
        }
        [paper_in_box] { $count ->
            [one] { $number } submission was left in the drop box
           *[other] { $number } submissions were left in the drop box
        }
        [paper_in_foyer] { $count ->
            [one] { $number } submission on paper was left in the box in the foyer
           *[other] { $number } submissions on paper were left in the box in the foyer
        }
        [paper_at_real_estate_board] { $count ->
            [one] { $number } submission on paper was left in the box at the door
           *[other] { $number } submissions on paper were left in the box at the door
        }
        [civil_registry_submission] { $count ->
            [one] { $number } submission was received electronically
           *[other] { $number } submissions were received electronically
        }
        [calls_and_emails] { $count ->
            [one] { $number } telephone call or e-mail was received
           *[other] { $number } telephone calls and e-mails were received
        }
        [calls_about] { $count ->
            [one] { $number } call or e-mail about “{ $name }” was received
           *[other] { $number } calls and e-mails about “{ $name }” were received
        }
        [property_tax_additional] { $count ->
            [one] { $number } further question about paying property tax was received
           *[other] { $number } further questions about paying property tax were received
        }
        [social_service_calls] { $count ->
            [one] { $number } telephone call was received
           *[other] { $number } telephone calls were received
        }
        [remote_consultation] { $count ->
            [one] { $number } remote consultation was given
           *[other] { $number } remote consultations were given
        }
        [document_received] { $count ->
            [one] { $number } received document was processed
           *[other] { $number } received documents were processed
        }
        [document_prepared] { $count ->
            [one] { $number } document was prepared
           *[other] { $number } documents were prepared
        }
        [decision] { $count ->
            [one] { $number } decision was taken
           *[other] { $number } decisions were taken
        }
        [building_permit] { $count ->
            [one] { $number } building permit was issued
           *[other] { $number } building permits were issued
        }
        [property_statement] { $count ->
            [one] { $number } statement on the composition of property was issued
           *[other] { $number } statements on the composition of property were issued
        }
        [inspection_opinion] { $count ->
            [one] { $number } opinion on building inspection was given
           *[other] { $number } opinions on building inspection were given
        }
        [covid_certificate] { $count ->
            [one] { $number } Covid-19 certificate was issued
           *[other] { $number } Covid-19 certificates were issued
        }
        [council_meeting] { $count ->
            [one] { $number } council meeting was held
           *[other] { $number } council meetings were held
        }
        [council_item] { $count ->
            [one] { $number } item was adopted at council meetings
           *[other] { $number } items were adopted at council meetings
        }
        [commission] { $count ->
            [one] { $number } commission meeting was held
           *[other] { $number } commission meetings were held
        }
        [commission_item] { $count ->
            [one] { $number } item was considered by commissions
           *[other] { $number } items were considered by commissions
        }
        [conference] { $count ->
            [one] { $number } video conference was held
           *[other] { $number } video conferences were held
        }
        [mailbox] { $count ->
            [one] information leaflets were delivered to { $number } mailbox
           *[other] information leaflets were delivered to { $number } mailboxes
        }
        [social_media_post] { $count ->
            [one] { $number } post was published on social networks
           *[other] { $number } posts were published on social networks
        }
       *[other] { $way ->
            [plain] { $name }: { $number }
           *[bound] { $name } – { $number }
        }
    }
