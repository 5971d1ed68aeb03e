# Counters and reception: rules, handing over, the visitor's submissions, the end of the day.
rules-title = Reception rules
rules-told = How often people are called, how late they may be, how many are let in, and when the day ends
rules-calls = How many times is a visitor called?
rules-calls-hint = After so many calls a visitor may be marked as not there
rules-calls-wrong = Enter a number of calls from 1 to 9
rules-pause = Minutes between calls
rules-pause-hint = The time a visitor is given to come; 0 means they can be called again at once
rules-pause-wrong = Enter minutes from 0 to 30
rules-late = How many minutes late may one come for an appointment?
rules-late-hint = Whoever comes later waits in line as if without an appointment
rules-late-wrong = Enter minutes from 0 to 120
rules-inside = How many people may be inside?
rules-inside-hint = An empty field means no limit. While a regime sets another number, the regime counts
rules-inside-wrong = Enter a number from 1 to 10000 or leave the field empty
rules-linger = How many minutes after closing are those in line still received?
rules-linger-hint = If anybody still waits then, the program notes that the centre is closed and the visitor was not received
rules-linger-wrong = Enter minutes from 0 to 240
rules-reasons = Who goes first?
rules-reasons-hint = These people are called before others who came without an appointment
rules-saved = The reception rules are saved.
visit-result-closed = Centre closed, not received in time
visit-no-too-soon =
    { $minutes ->
        [one] Give the visitor time to come: { $minutes } minute must pass between calls.
       *[other] Give the visitor time to come: { $minutes } minutes must pass between calls.
    }
