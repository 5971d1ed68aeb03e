# The first page.
home-title = Services, appointments and submissions
home-lead = Find out where and how to get things done, write to a municipality or a state institution and follow the answer. You need no account.
home-institutions-title = Institutions
home-institutions-text = An institution’s page has its services, opening hours, telephones and other ways to get in touch without a computer; you can write to it there, too.
home-empty = There are no institutions here yet. The administrator adds them.
home-follow-title = Follow a submission
home-follow-text = You need the code that you got together with the number. It also works for a submission that you gave on paper or by telephone.
home-follow-button = Enter the code
home-ended-title = Institutions that no longer exist
home-ended-line = { $name } – now { $successor }

# An institution's page.
institution-lead = Write a request, a complaint, a proposal or a question. You get a number at once and learn by which day the answer is due.
institution-write = Write to the institution
institution-follow = Follow a submission that you sent earlier
institution-channels = Other ways to get in touch
institution-channels-text = You do not need a computer. What you say in person or by telephone is written down by a member of staff and has the same kind of number and deadline.
institution-phone = Telephone
institution-phone-text = We help you to write and tell you what happens with what you sent.
institution-window = In person
institution-window-text = A member of staff helps you to write and gives you the number.
institution-post = By post
institution-box = Box for submissions
institution-box-text = Put the paper into a closed envelope. Write down a telephone number or an address, so that we can send you the number.
institution-email = E-mail
institution-e-address = E-address
institution-e-address-text = To the official electronic address on the portal Latvija.gov.lv. If you have an active e-address, the answer goes there.
institution-ended = This institution no longer exists; nobody can write to it.
institution-ended-on = This institution ended its work on { $date }; nobody can write to it any more.
institution-successor = Its tasks went to

# The accessibility statement.
accessibility-title = Accessibility statement
accessibility-scope = This statement is about all pages of this site, those for residents and those for staff.
accessibility-standard-title = Which standard the pages follow
accessibility-standard = The pages are built to WCAG 2.2, level AA, which includes what Cabinet Regulation 445 (2020) and the standard LVS EN 301 549 ask for. This means:
accessibility-can-script = everything can be done in a browser that runs no scripts;
accessibility-can-keyboard = everything can be done with the keyboard alone;
accessibility-can-zoom = text can be enlarged to 400 % and the page need not be moved sideways;
accessibility-can-reader = a screen reader says fields, errors and states;
accessibility-can-dark = the pages follow the device's dark mode and contrast settings.
accessibility-checked-title = How this was checked
accessibility-checked = The developers check the pages with the automatic tool axe in all three languages, in light and dark mode and with the colours of the device, at 320 and 1280 pixels, and look at them. An automatic check finds only some of the obstacles.
accessibility-known-title = What is not accessible or not checked yet
accessibility-known-files = Files that residents and institutions attach are given out as they came and may not be accessible. Ask the institution for the content in another form.
accessibility-known-audit = There has been no independent audit and no test together with people with disabilities yet.
accessibility-tell-title = If something is in your way
accessibility-tell = Tell the institution on which page, and what did not work. The answer is due in the same term as for a submission; until then the institution helps by telephone or in person.
accessibility-complain = If you are not content with the answer, turn to the Ombudsman (tiesībsargs): Baznīcas iela 25, Rīga, LV-1010, pasts@tiesibsargs.lv.
accessibility-status-title = Compliance
accessibility-status = The site complies in part: its pages are checked, but the files attached to them and the lack of an independent audit are named below as shortcomings.
accessibility-enforcement-title = If the answer does not satisfy you
accessibility-last = The last check was on { $day } with axe { $axe }: { $pages }, { $views }, { $findings }.
accessibility-pages =
    { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
accessibility-views =
    { $count ->
        [one] { $count } view in different languages, colours and widths
       *[other] { $count } views in different languages, colours and widths
    }
accessibility-findings =
    { $count ->
        [0] no faults
        [one] { $count } fault
       *[other] { $count } faults
    }

# Personal data.
privacy-title = Personal data
privacy-who = The institution that you write to is responsible for your data. Other institutions do not see them.
privacy-what-title = What is kept
privacy-what-text = The text, the files and the contact details that you entered, and everything that was done with the submission.
privacy-what-code = The personal code, only if you entered it; it is kept encrypted, and what it is needed for is written down each time.
privacy-what-draft = An unfinished submission, encrypted and only for your browser; after a time it is deleted.
privacy-what-cookies = Two cookies: one remembers the language, the other that the page is used by the same browser. There are none for statistics or advertising.
privacy-why-title = Why
privacy-why = To examine the submission and answer it, as the Submissions Law requires, and to keep the register, as the Archives Law requires. Statistics keep only numbers that do not tell who wrote.
privacy-rights-title = Your rights
privacy-rights = You may ask the institution for a copy of your data, for corrections, for restriction or deletion as far as the law allows. You may complain to the Data State Inspectorate (Datu valsts inspekcija): Elijas iela 17, Rīga, LV-1050, pasts@dvi.gov.lv.
