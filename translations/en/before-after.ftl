# Before and after a day: what changed since something was introduced.
before-after-title = Before and after
before-after-text = Choose the day on which something changed and how long to judge it. As many days before it are what it is compared with.
before-after-day = The day of the change
before-after-day-hint = For example the first day of new opening hours
before-after-weeks = Weeks on each side
before-after-weeks-hint = From 1 to 104
before-after-weeks-wrong = Enter a whole number of weeks from 1 to 104
before-after-future = This day has not come yet. Choose today or an earlier day
before-after-show = Compare
before-after-answer = What changed
before-after-days = before: { $before }, after: { $after }
before-after-sentence =
    { $way ->
        [more] { $kind }: { $after } from this day on ({ $day }), and { $before } in as many days before it. The number rose by { $percent }%.
        [less] { $kind }: { $after } from this day on ({ $day }), and { $before } in as many days before it. The number fell by { $percent }%.
        [new] { $kind }: { $after } from this day on ({ $day }), and none in as many days before it, so that there is no comparison in percent.
       *[same] { $kind }: { $after } from this day on ({ $day }), and { $before } in as many days before it. The number did not change.
    }
before-after-each-day = On a working day on average: { $before } before (working days: { $were }) and { $after } after (working days: { $are }).
before-after-unfinished = The time that you chose is not over yet. The days until today are compared with as many before them.
before-after-report = Open as a report
before-after-before = Before
before-after-after = After
before-after-difference = Difference
before-after-percent = Change
before-after-day-before = A working day before
before-after-day-after = A working day after
