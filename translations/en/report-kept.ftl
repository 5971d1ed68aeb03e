# Kept and ready reports; where an e-service is expected.
report-by-group = group of channels
report-ready = Ready reports
report-ready-month = Reports of this month
report-saved = Kept reports
report-keep = Keep this report under a name
report-span = Of which time should it be when it is opened?
report-span-missing = Choose of which time the report should be
report-span-these = Of these same days ({ $days })
report-span-this-month = Of the month of that day
report-span-last-month = Of the month before
report-span-this-year = From 1 January to that day
report-span-last-year = Of the year before
report-span-year-to-today = Of the last 12 months
report-done-kept = The report is kept.
report-done-changed = The report is changed.
report-done-deleted = The report is deleted.
figures-number = No.
figures-institution = Institution
figures-measure = Unit
figures-least = Told, number
figures-most = Told, at most
figures-notes-short = Remark
figures-measured =
    { $unit ->
        [per_day] a day
        [per_week] a week
        [percent] percent
       *[count] count
    }
signal-title = Where an e-service is expected
signal-title-of = Submissions by topic, { $days }
signal-to = The year that ends on this day
signal-topic = Topic
signal-requests = Submissions a year
signal-share = Share of all
signal-electronic = Electronic
signal-electronic-share = Electronic, share
signal-mark = Sign
signal-all = All submissions to the institution
signal-rule = An e-service is expected where a service is asked for more than { $requests } times a year, or is more than { $share } % of everything that the institution is asked for (Cabinet Regulation No. 402 of 2017).
signal-base = All submissions received in the year are counted. A topic stands for a service; submissions without a topic are not judged.
signal-said =
    { $which ->
        [requests] Expected: more than { $requests } a year
        [share] Expected: more than { $share } % of all
        [both] Expected: more than { $requests } a year and more than { $share } % of all
        [unjudged] Not judged
       *[none] No threshold passed
    }
signal-passed =
    { $count ->
        [one] { $count } topic passes a threshold.
       *[other] { $count } topics pass a threshold.
    }
signal-empty = No submission was counted in this year. Choose another day.
