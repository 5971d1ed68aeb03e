# Reports by hour.
report-by-hour = Hour
report-hour = { $hour }:00–{ $hour }:59
report-hour-unknown = Hour not known
report-hours = Hours are in Latvian time. Of a letter that lay in a box or came by post the day is known, not the hour.
report-heat = Load by hour and day of the week
report-weekday-short =
    { $day ->
        [1] Mon
        [2] Tue
        [3] Wed
        [4] Thu
        [5] Fri
        [6] Sat
       *[other] Sun
    }
