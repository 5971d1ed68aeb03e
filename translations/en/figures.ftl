# The figures that an institution published, beside what was counted.
figures-title = Published figures
figures-text = What the institution published, and what adds up from the register and from the events taken over. Where the two differ, both are shown.
figures-none = No figures were published about this institution.
figures-name = Figure
figures-days = Period
figures-told = As told
figures-counted = Counted
figures-not-told = not told
figures-possible = not told; possible { $figure }
figures-not-counted = not counted one by one
figures-assumed = some days are assumed
figures-others = Other told figures
figures-notes = What to know about the numbers
figures-part =
    { $part ->
        [F01_per_week] Clients in person before the emergency
        [F02_per_week] Clients in person in late April
        [F03_total] Clients in person since the emergency was declared
        [F04_per_day] Electronic submissions to the administration
        [F05_calls_and_emails] Telephone calls and e-mails
        [F06_paper] Submissions on paper (box in the foyer)
        [F07_property_tax] Calls and e-mails about property tax
        [F07_institution_hours] Calls and e-mails about opening hours
        [F07_housing] Calls and e-mails about housing
        [F07_health] Calls and e-mails about health
        [F07_social] Calls and e-mails about social matters
        [F07_construction] Calls and e-mails about construction
        [F07_upkeep] Calls and e-mails about upkeep of buildings and grounds
        [F07_education] Calls and e-mails about education
        [F07_other] Calls and e-mails about other matters
        [F08_property_tax_additional] Additional questions about paying property tax
        [F09_conferences] Video conferences
        [F10_meetings] Council meetings
        [F10_items] Items decided at council meetings
        [F11_commissions] Commission meetings of the Real Estate Board
        [F11_items] Items considered by commissions
        [F12_per_day] Submissions on paper at the Real Estate Board
        [F13_received] Received documents processed by the Building Board
        [F13_prepared] Documents prepared by the Building Board
        [F13_decisions] Decisions of the Building Board
        [F13_permits] Building permits issued
        [F13_property_statements] Statements on the composition of property
        [F13_inspection_opinions] Opinions on building inspection
        [F14_per_day] Calls to the Social Service
        [F15_mailboxes] Mailboxes with information leaflets
        [F16_posts] Posts on social networks
        [F16_consultations] Remote consultations and services
        [F17_per_day] Covid-19 certificates issued
        [F18_april] Share received electronically or by post in April
        [F18_may] Share received electronically or by post in May
        [F19_first_half] Documents received in the first half of March
        [F19_second_half] Documents received in the second half of March
        [F19_change_percent] Change in documents received
        [F20_first_half] By courier or in person in the first half of March
        [F20_second_half] By courier or in person in the second half of March
        [F20_change_percent] Change in those by courier or in person
        [F21_first_half] By post in the first half of March
        [F21_second_half] By post in the second half of March
        [F21_change_percent] Change in those by post
        [F22_box] Submissions put into the box
        [F23_electronic] Received electronically in March
        [F23_percent] Share received electronically in March
        [F23_unallocated] Submissions whose half of March is not known
        [F23_first_half] Electronically in the first half of March
        [F23_second_half] Electronically in the second half of March
        [F24_before] Electronic submissions to the Civil Registry before
       *[F24_after] Electronic submissions to the Civil Registry now
    }
figures-unit =
    { $unit ->
        [per_day] { $number } a day
        [per_week] { $number } a week
        [percent] { $number }%
       *[count] { $number }
    }
figures-qualified =
    { $qualifier ->
        [about] about { $figure }
        [more_than] more than { $figure }
        [at_least] at least { $figure }
        [less_than] less than { $figure }
       *[exact] { $figure }
    }
figures-note =
    { $note ->
        [week_chosen] The source names no week; one whole week of that time is taken.
        [days_chosen] The source names no days; those of that time are taken.
        [base_calls_and_emails] The source does not say of what this is the rest; calls and e-mails are the base.
        [no_unit_named] The source says “additionally” and names no unit; what names no unit is counted.
        [undated] The source has no date; days of autumn 2021 are assumed.
        [fictional_totals] Only the share was published; the thousand a month that it is of is made up.
        [box_days_assumed] The source gives the papers from the box for the month; the second half is assumed.
       *[possible_range] From the least to the most that is possible, whichever half the papers from the box belong to.
    }
figures-chart =
    { $chart ->
        [visits] Clients in person a week
        [topics] What people called and e-mailed about
        [building] The work of the Building Board
        [means] Share of submissions that came electronically or by post
       *[halves] Documents received in the first and second half of March
    }
figures-chart-most = Most: { $name }, { $figure }.
figures-chart-halves = Documents received in the first half of March: { $before }; in the second: { $after }.
figures-chart-first = First half of March
figures-chart-second = Second half of March
figures-chart-row =
    { $figure ->
        [F19] All documents received
        [F20] By courier or in person
        [F21] By post
       *[F23] Electronically
    }
