# Writing to an institution: the start.
write-start-title = Write to the institution
write-start-lead = It takes about five minutes. What you write is kept at each step, so you can go back and change it.
write-start-unfinished = You have begun a submission to this institution.
write-start-go-on = Go on with it
write-start-anew = Start afresh
write-start-begin = Start writing
write-start-need-title = What you need
write-start-need-text = What you want to say, in your own words.
write-start-need-contact = Contact details for the answer: e-mail, address or telephone. You can also read the answer here with a code; then no contact details are needed.
write-start-limits = Files, if you need any: up to { $count }, each up to { $size } ({ $types }). The text has room for { $signs } characters.
write-start-time-title = When the answer comes
write-start-time = To a request, a complaint, a proposal or a question: at the latest { $term } after receipt.
write-start-time-information = To a request for information: at the latest { $term } after receipt.
write-start-time-long = If more facts must be gathered or other institutions asked, the law allows a longer term. You will be told.
write-start-cost-title = What it costs
write-start-cost = Nothing.
write-start-other-title = If you do not want to write here
write-start-other = There are other ways to hand in a submission. The number and the deadline are the same.

# The steps.
write-step = Step { $number } of { $of }
write-next = Continue
write-busy = The submission cannot be saved right now. What you wrote is on this page: do not close it, and send it again in a moment.
write-draft-gone = What you had begun was no longer saved, because too much time had passed or the cookie had changed. What you have just written is saved; please fill in the other steps.
write-closed = The institution takes no submissions here at the moment. What you wrote is saved; telephone the institution or write to its e-mail address.

write-kind-title = What do you want to write?
write-kind-missing = Choose what you want to write
write-kind-hint =
    { $kind ->
        [application] You would like to have the service that you chose.
        [request] You want the institution to do something.
        [complaint] You are not content with what the institution has done or failed to do.
        [proposal] You have an idea for making something better.
        [question] You want an explanation.
       *[information_request] You want facts or documents that the institution already has.
    }

write-text-title = What do you want to say?
write-subject = Subject
write-subject-hint = In one line, for example: Potholes in Dārza Street
write-subject-missing = Enter what the submission is about
write-text = Text
write-text-hint = What happened, where and when, and what you expect. Give other people's personal data only if you cannot do without.
write-text-missing = Write what you want to say

write-files-title = Do you want to attach anything?
write-files-lead = Photographs or documents help us to understand, but you need not attach any.
write-files-next-none = Continue without files

write-you-title = Who is writing, and how do you want the answer?
write-you-lead = Fill in only what the answer needs.
write-you-mode-title = How do you want to get the answer?
write-you-mode-missing = Choose how you want to get the answer
write-you-mode-hint =
    { $mode ->
        [portal] No contact details are needed. If you enter an e-mail address, we tell you when the answer is there.
        [email] We need your e-mail address.
        [post] We need your name and address.
        [e_address] We need your name and personal code. For a company, its name and registration number are enough.
        [in_person] We need your name, to know that it is you.
       *[phone] We need your telephone number.
    }
write-you-name = Name and surname
write-you-name-hint = Or the name and registration number of the company
write-you-name-missing = Enter your name and surname
write-you-email = E-mail address
write-you-email-hint = We send the number and news about the submission there.
write-you-email-missing = Enter the e-mail address to send the answer to
write-you-email-wrong = Enter the whole e-mail address, for example name@example.org
write-you-phone = Telephone
write-you-phone-missing = Enter the telephone number to call with the answer
write-you-phone-wrong = Enter the telephone number in digits only, for example +371 20000000
write-you-address = Postal address
write-you-address-hint = Street, house, flat, place and postcode
write-you-address-missing = Enter the address to send the answer to
write-you-code = Personal code
write-you-code-hint = You need not give it. It is only needed to find your e-address or what the institution's registers hold about you. It is kept encrypted.
write-you-code-purpose = To find the submitter's e-address or what the institution's registers hold about the submitter
write-you-code-missing = Enter your personal code: your e-address cannot be found without it
write-you-code-shape = A personal code has 11 digits. Check it or leave the field empty.
write-you-code-date = A personal code begins with a date of birth or with 32. Check it or leave the field empty.
write-you-segment-title = For whom are you writing?
write-you-segment =
    { $segment ->
        [resident] For myself
        [business] For a company
       *[institution] For an institution
    }
write-you-privacy = How we handle personal data

write-check-title = Check and submit
write-check-kind = Kind
write-check-files = Files
write-check-none = Not given
write-check-kept = What you wrote is saved but cannot be shown right now.
write-check-anonymous = You have not given your name. The institution will register the submission, but the law allows it to leave it unexamined.
write-check-code = The last digit of the personal code does not fit the others. If the code is right, go on; if not, correct it.
write-check-text = By submitting you confirm that what you wrote is true. The number and the code for following the submission are on the next page.
write-check-send = Submit

# Files.
files-label = Choose files
files-hint = Up to { $count } files, each up to { $size }. We take { $types }.
files-add = Attach the chosen files
files-kept = Attached files
files-remove = Remove
files-empty = The file “{ $name }” is empty. Check it and attach it again.
files-archive = The file “{ $name }” is not accepted. We do not open archives: attach the files inside one by one.
files-not-accepted = The file “{ $name }” is not accepted. Attach a PDF, a picture or an office document.
files-mismatch = The content of the file “{ $name }” is not { $claimed }, although its name says so. Save it in the right format and attach it again.
files-too-many =
    { $limit ->
        [one] The file “{ $name }” was not attached: at most { $limit } file can be attached.
       *[other] The file “{ $name }” was not attached: at most { $limit } files can be attached.
    }
files-refused = { $all }

# It is registered.
written-title = Your submission is registered
written-number = Number
written-code-title = Keep this code
written-code-text = With it you can see what happens with the submission and read the answer. Nobody else knows the code: write it down or print this page.
written-qr = Square code with the address { $url }
written-due-title = How the deadline was counted
written-next-title = What happens next
written-next-email = We send the number and the code to { $email }.
written-next-read = The institution reads the submission and gives it to those who are responsible. If another institution must deal with it, it is sent on and you are told.
written-next-ask = If something is missing, you will be asked. The deadline does not stop because of that.
written-next-answer =
    { $mode ->
        [portal] You can read the answer here, with the code.
        [email] The answer is sent to your e-mail address; you can read it here, too, with the code.
        [post] The answer is sent by post; you can read it here, too, with the code.
        [e_address] The answer is sent to your e-address; you can read it here, too, with the code.
        [in_person] You can collect the answer in person; you can read it here, too, with the code.
       *[phone] You are told the answer by telephone; you can read it here, too, with the code.
    }
written-receipt-title = Receipt
written-receipt-to = To
written-receipt-received = Received
written-receipt-text = You can print this page. The signed receipt is a file that can prove later that the submission was registered and has not been changed.
written-receipt-download = Download the signed receipt (JSON)
written-receipt-file = receipt
