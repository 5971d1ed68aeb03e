# The catalogue of services: for residents, and their cards for editors.
catalogue-title = Services
catalogue-everywhere = Services of all institutions
catalogue-search = What would you like to get done?
catalogue-search-hint = For example: tax relief, land lease, statement
catalogue-search-send = Search
catalogue-found =
    { $count ->
        [0] No service fits. Try another word, or write to the institution.
        [one] { $count } service found
       *[other] { $count } services found
    }
catalogue-by-topic = By topic
catalogue-others = Other services
catalogue-more = Show the next ones
catalogue-empty = The institution has not described its services yet. Write or call.
catalogue-ended = This institution no longer exists and gives no services.
catalogue-successor = Services are now given by: { $name }
catalogue-predecessor = Continued here as well: { $name }
catalogue-link = Services of the institution
catalogue-latvian-only = Part of this page is only in Latvian.
catalogue-apply = Apply
catalogue-how = How to get it done
catalogue-recipients = For whom
catalogue-recipient =
    { $who ->
        [resident] residents
        [business] businesses
       *[institution] institutions
    }
catalogue-longest = Longest time
catalogue-working-days =
    { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }
catalogue-calendar-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
catalogue-months =
    { $count ->
        [one] { $count } month
       *[other] { $count } months
    }
catalogue-fees = Fee
catalogue-free = free of charge
catalogue-fee-in-person = in person: { $fee }
catalogue-fee-online = electronically: { $fee }
catalogue-identity = How to show who you are
catalogue-assurance =
    { $level ->
        [control_question] By answering a control question
        [password] With an internet bank or an EDS password
        [shown_in_person] In person by a passport, an identity card or the EDS password
        [agreement] By a written agreement
        [qualified_signature] With a secure electronic signature
        [qualified_eid] With an eID card or eParaksts mobile
       *[none] You need not show who you are
    }
catalogue-signature = An electronic application must bear a secure electronic signature
catalogue-in-person-only = You can apply in person only
catalogue-holder = Holder of the service
catalogue-provider = Provider of the service
catalogue-questions = Questions
catalogue-stage =
    { $stage ->
        [request] Request
        [execution] Execution
       *[receipt] Receipt
    }
catalogue-channel =
    { $channel ->
        [in_person] in person
        [window] at the window
        [phone] by telephone
        [email] by e-mail
        [portal] on this site
        [latvija_lv] on the portal latvija.lv
        [epakalpojumi_lv] on the portal epakalpojumi.lv
        [eds] in EDS
        [e_address] to the e-address
        [post] by post
        [courier] by courier
        [drop_box] in a drop box
        [social_media] on social networks
        [video] by video call
        [other_body] through another institution
        [assistant] with the virtual assistant
       *[api] from another system
    }
catalogue-bring = What to prepare
catalogue-forms = Forms
catalogue-related = Related services
catalogue-helps = Where you get help
catalogue-help =
    { $help ->
        [consult] consults
        [accept] takes the application
        [assist] helps to apply electronically
       *[issue] hands over the result
    }

# For editors.
catalogue-admin = Services
catalogue-admin-told = Service cards: what you give, how to apply, how long it takes and what it costs.
catalogue-admin-text = Residents see published cards only. A draft stays with you until you publish it.
catalogue-admin-empty = There are no cards yet. Begin with the service that people ask about most.
catalogue-admin-none = No service fits. Change the words.
catalogue-filter = Title or code
catalogue-filter-send = Filter
catalogue-add = New service
catalogue-add-send = Begin the card
catalogue-state-draft = Draft
catalogue-state-changed = Unpublished changes
catalogue-state-published = Published
catalogue-code-unusable = A code begins with a small Latin letter; then small letters, digits, dashes and underscores. At most 64 signs.
catalogue-field-code-hint = It stays for good, for example covid-certificate. It is used in addresses, figures and files.
catalogue-no-draft = There is nothing unpublished. Change something first.
catalogue-faulty = The card lacks something. Open it and mend what is marked.
catalogue-fault-line = { $said }
catalogue-saved = Saved in the draft. Residents will see it once it is published.
catalogue-published = The card is published.
catalogue-dropped = The draft was let go.
catalogue-is-draft = Residents do not see this service yet: it is a draft.
catalogue-is-changed = There are changes that residents do not see yet.
catalogue-missing = Fix before publishing
catalogue-sections = Sections of the card
catalogue-section-basics = What it is, and for whom
catalogue-section-cost = Time and fee
catalogue-section-needed = What is needed
catalogue-section-belongs = Who is responsible
catalogue-section-ready = Ready
catalogue-section-wrong =
    { $count ->
        [one] { $count } thing to fix
       *[other] { $count } things to fix
    }
catalogue-steps = Steps
catalogue-steps-empty = There are no steps yet. The first one says how to ask for the service.
catalogue-step-number = No.
catalogue-step-add = Add a step
catalogue-step-n = Step { $n }
catalogue-step-delete = Take the step out
catalogue-preview = See it as residents will
catalogue-preview-told = Residents will see the card like this once it is published.
catalogue-publish = Publish
catalogue-end = Set the last day
catalogue-publish-send = Publish the card
catalogue-publish-changed = Changed since the version before: { $parts }.
catalogue-drop = Discard the draft
catalogue-drop-changes = Let the changes go
catalogue-from = From which day does the card count?
catalogue-from-hint = Today or later. Until that day the version before is shown.
catalogue-from-missing = Enter the day from which the card counts
catalogue-to = Last day of the service
catalogue-to-hint = Only if you will stop giving it. Leave it empty otherwise.
catalogue-versions = Versions
catalogue-version = Version
catalogue-version-days = Counts
catalogue-version-at = Published
catalogue-version-changed = What changed
catalogue-version-first = First version
catalogue-version-days-only = Only the days on which it counts
catalogue-version-told = Version { $number }, counts { $days }
catalogue-part =
    { $part ->
        [title] Title
        [about] Description
        [recipients] For whom
        [topics] Topics
        [steps] Steps
        [longest] Time
        [fees] Fee
        [bring] What to prepare
        [forms] Forms
        [identity] Identity and signature
        [holder] Holder and provider
        [unit] Responsible unit
        [reach] Telephone and e-mail
        [related] Related services
        [note] Note
       *[foreign_ground] Ground for a foreign language
    }
catalogue-other-languages = { $text } – in Russian and English
catalogue-lines-hint = One thing a line.
catalogue-field-title = Title
catalogue-field-about = Short description
catalogue-field-recipients = For whom is the service?
catalogue-recipient-box =
    { $who ->
        [resident] Residents
        [business] Businesses
       *[institution] Institutions
    }
catalogue-field-topics = Topics
catalogue-field-longest = Longest time of execution
catalogue-field-longest-hint = A number only. Leave it empty if the result is handed over at once.
catalogue-field-longest-unit = Counted in
catalogue-time-unit =
    { $unit ->
        [working_days] working days
        [calendar_days] calendar days
       *[months] months
    }
catalogue-field-basis = Legal basis of the time
catalogue-field-basis-hint = For example: Law on Submissions, section 5
catalogue-field-fee-in-person = Fee when applying in person
catalogue-field-fee-online = Fee when applying electronically
catalogue-field-fee-hint = In euro, for example 4.27. Enter 0 if it is free.
catalogue-field-fee-note = Reliefs and ways of paying
catalogue-field-bring = What people have to prepare
catalogue-field-assurance = How identity must be shown at least
catalogue-field-signature = An electronic application must bear a secure electronic signature
catalogue-field-signature-hint = For example, an application for marriage.
catalogue-field-in-person-only = People can apply in person only
catalogue-field-in-person-only-hint = For example, registering a birth or a death.
catalogue-field-form = Form { $n }
catalogue-field-form-title = Title of the form
catalogue-field-form-link = Address of the form
catalogue-field-form-link-hint = It begins with https://
catalogue-field-unit = Responsible unit
catalogue-field-unit-hint = Submissions that name this service go to this unit where no routing rule takes them.
catalogue-field-unit-none = None
catalogue-field-phone = Telephone for questions
catalogue-field-email = E-mail for questions
catalogue-field-holder-own = This institution
catalogue-field-provider-holder = The holder itself
catalogue-field-related = Codes of related services
catalogue-field-related-hint = One code a line.
catalogue-field-note = What else is important
catalogue-field-ground = Ground for a foreign language
catalogue-field-ground-hint = Needed when there is text in Russian or English, for example: Official Language Law, section 21, paragraph five
catalogue-field-stage = Stage
catalogue-field-step = What is done
catalogue-field-channels = How it can be done
catalogue-field-centre = Centre
catalogue-field-place-none = None
catalogue-field-place = Another place
catalogue-field-place-hint = If it is none of the centres.
catalogue-stage-missing = Choose the stage
catalogue-channels-missing = Choose at least one way in which it can be done
catalogue-not-an-amount = Enter an amount in euro, for example 4.27
catalogue-not-a-number = Enter a whole number, for example 10
catalogue-no-latvian = Enter the text in Latvian
catalogue-no-recipient = Choose for whom the service is
catalogue-no-channel = Add a request step with at least one channel; otherwise nobody knows how to apply
catalogue-step-without-text = In step { $n }, enter in Latvian what is to be done
catalogue-step-without-channel = In step { $n }, choose how it can be done
catalogue-not-in-person = Step { $n } has a channel that is not in person, but the service is marked as in person only
catalogue-fee-below-zero = A fee cannot be below 0
catalogue-no-time = The time cannot be 0. Leave it empty if the result is handed over at once.
catalogue-not-a-phone = “{ $typed }” is not a telephone number. A Latvian number has eight digits.
catalogue-not-an-email = “{ $typed }” is not an e-mail address. Enter one like post@institution.lv
catalogue-not-a-link = The address of form { $n } must begin with https://
catalogue-unknown-service = There is no other service with the code “{ $code }”. Check it in the list.
catalogue-unknown-topic = The topic “{ $code }” is no longer there. Choose another one.
catalogue-unknown-unit = The unit “{ $code }” is no longer there. Choose another one.
catalogue-unknown-institution = The institution “{ $code }” is not there. Choose another one.
catalogue-no-foreign-ground = The card has text in a foreign language. In “Who is responsible”, name the law that allows it.

# Choosing a service for a submission or a contact.
catalogue-pick-hint = A code, a title, or words of it.
catalogue-pick-several = Several services fit: { $titles }. Type it more exactly.
catalogue-pick-none = There is no such service. Check the title or leave the field empty.
catalogue-applying = You are applying for: { $title }
catalogue-service = Service

# What centres do about services.
catalogue-centres = Help at centres
catalogue-centres-told = What your centres do about services, those of other institutions too.
catalogue-centres-text = Residents see at which centre somebody advises them, takes the application, helps to apply or hands over the result.
catalogue-centres-empty = Nothing is said yet. Choose a centre and a service.
catalogue-centres-holder = The institution whose service it is
catalogue-centres-service = Code of the service
catalogue-centres-help = What the centre does
catalogue-centres-add = Add
catalogue-centres-remove = Remove
catalogue-centres-missing = Choose a centre
catalogue-centres-none = This institution has published no service with that code. The code is in the address of the service.
catalogue-centres-saved = What the centres do is saved.
catalogue-at-centres = Services of other institutions at our centres
catalogue-all-here = All that was found here ({ $count })
