# An institution's own words for its letters.
letter-templates-title = Texts of letters
letter-templates-text = Every letter has a ready text. The institution may replace it by its own; a new text is valid from the moment it is saved, and letters written before stay as they were.
letter-template-letter = Letter
letter-template-occasion =
    { $occasion ->
        [asked] Question to the submitter
        [extended] Longer term
        [answered] Answer
        [forwarded] Notice of forwarding
        [taken_for_information] Notice of taking for information
        [left_unexamined] Notice of leaving unexamined
        [withdrawn] Notice of withdrawal
       *[registered] Confirmation of registration
    }
letter-template-language =
    { $language ->
        [ru] In Russian
        [en] In English
       *[lv] In Latvian
    }
letter-template-own = Own text since { $since }
letter-template-ours = Ready text
letter-template-text = Text
letter-template-hint = The first line begins with #: it is the letter's heading and the subject of the e-mail. An empty line begins a paragraph, **two asterisks** stress, lines with - make a list. We put the date, the number, the address and the code into the letter ourselves.
letter-template-names = What may be put into the text
letter-template-name =
    { $name ->
        [number] The number of the submission
        [subject] What the submission is about
        [received_on] The day it was received
        [due_on] The last day for the answer
        [due_explained] How that day was counted
        [message] The question, the answer or the reason that is written to the submitter
        [follow_url] The address where to follow the submission
        [follow_code] The code; only in the confirmation of registration
        [submitter] The submitter's name
       *[institution] The institution's name
    }
letter-template-conditions = Where something may be missing, write: {"{%"} if message {"%}"} … {"{%"} else {"%}"} … {"{%"} endif {"%}"}
letter-template-save = Save
letter-template-show = Show a sample
letter-template-pdf = Sample as PDF
letter-template-reset = Return to the ready text
letter-template-preview = A sample with a made-up submission
letter-template-saved = The text of the letter is saved and valid from now on.
letter-template-was-reset = The letter has the ready text again.
letter-template-missing = Write the text of the letter
letter-template-no-title = Begin the text with a heading: # and words
letter-template-too-long = Make the text shorter: it may have at most { $most } characters
letter-template-syntax = Line { $line }: check the brackets and the condition; every if needs its endif
letter-template-unknown = Line { $line }: “{ $name }” is not known. Use the words from the list under the text
letter-template-sign = Line { $line }: there may be no “{ $sign }” between the brackets, only a word from the list or a condition
letter-template-kind =
    { $kind ->
        [html] Line { $line }: a letter cannot hold HTML. Write plain text
        [picture] Line { $line }: a letter cannot hold a picture
        [code] Line { $line }: take away the four spaces at the beginning of the line
        [quotation] Line { $line }: take away the > at the beginning of the line
        [rule] Line { $line }: a letter cannot hold a line across
        [nested] Line { $line }: there may be no list inside a list
       *[link] Line { $line }: a link must begin with https://, mailto: or tel:
    }
letter-sample-subject = A hole in the road
letter-sample-address = Parauga iela 1, Paraugi, LV-0000
letter-sample-receiver = Paraugs Road Administration
letter-sample-message = Thank you for writing. This is a sample: here will stand what a colleague writes to the submitter.
