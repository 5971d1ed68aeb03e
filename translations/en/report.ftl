# Reports: what is counted, how it is laid out, and of which time.
report-title = Reports
report-of = { $kind } by { $by }
report-kind = What is counted
report-kind-submission = Submissions
report-kind-contact = Consultations
report-kind-visit = Visits
report-kind-feedback = Feedback on visits
report-kind-document = Documents
report-kind-decision = Decisions
report-kind-meeting = Meetings
report-kind-item = Agenda items
report-kind-conference = Video conferences
report-kind-activity = Other activities
report-rows = Rows
report-columns = Columns
report-columns-none = The sum only
report-columns-same = Choose something else for the columns than for the rows
report-by-channel = Channel
report-by-box = Drop box
report-by-topic = Topic
report-by-unit = Unit
report-by-subject = Kind
report-by-segment = Client
report-by-day = Day
report-by-week = Week
report-by-month = Month
report-by-weekday = Day of the week
report-week = from { $monday }
report-month = { $month ->
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
    } { $year }
report-from = From
report-to = To
report-backwards = The period ends before it begins. Choose a later day
report-too-long = A period cannot be longer than ten years
report-choose = Choose from the list
report-compare = Compare
report-compare-none = Do not compare
report-compare-previous = With the period before
report-compare-year = With the same days of the year before
report-compare-days = With as many days just before
report-compare-week = With the same days a week before
report-compare-weekdays = With the same weekdays a year before
report-only = Only some of them, and groups of channels
report-any = All
report-groups = Groups of channels
report-groups-hint = Join the channels of a group by “+” and part groups by a comma, for example courier+in_person,post. Channels: { $codes }
report-groups-ready = Electronic, on paper, spoken:
report-groups-unknown = There is no channel “{ $code }”. Check the names of the channels
report-groups-twice = The channel “{ $code }” stands in two groups. Leave it in one
report-show = Show
report-none = Not given
report-other = Other
report-sum = All
report-share = Share
report-before = Before
report-change = Change
report-all =
    { $count ->
        [one] { $count } occurrence
       *[other] { $count } occurrences
    } in all.
report-most = The most: { $name } ({ $count }).
report-assumed =
    { $count ->
        [one] The day of { $count } occurrence is assumed: only a longer time is known in which it happened.
       *[other] The day of { $count } occurrences is assumed: only a longer time is known in which they happened.
    }
report-topics = What has two topics stands in the rows of both, and once in the sum.
report-empty = Nothing was counted in this time. Choose another time or take a condition away.
