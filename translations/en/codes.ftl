# Words for codes, on pages of residents and of staff.
kind-name =
    { $kind ->
        [request] Request
        [complaint] Complaint
        [proposal] Proposal
        [question] Question
        [application] Application for a service
        [information_request] Request for information
        [press_enquiry] Journalist's question
       *[other] Other
    }
answer-mode =
    { $mode ->
        [portal] Here, with a code
        [email] By e-mail
        [post] By post
        [e_address] To my e-address
        [in_person] In person
       *[phone] By telephone
    }
