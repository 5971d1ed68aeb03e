# Reading in a table: the file, its columns, the check, what came.
import-title = Import a table
import-told = Contacts and submissions that were counted in a spreadsheet so far
import-text = Contacts or submissions that were kept in a table are taken over here. You see first what would be added; until you confirm, nothing is saved. Each submission gets the next number in the journal of its year, and nobody is written to.
import-rows = What are the rows of the table?
import-rows-missing = Choose what the rows of the table are
import-contacts = Contacts
import-submissions = Submissions
import-file = Table (CSV or XLSX)
import-file-other = Another table (CSV or XLSX)
import-file-hint = Of a workbook, the first sheet is read. At most 8 MB and 10,000 rows at once.
import-file-missing = Choose a file
import-how-long = The file is kept encrypted until the table is read in, and no longer than 24 hours.
import-kept =
    { $rows ->
        [one] { $name }: { $rows } row
       *[other] { $name }: { $rows } rows
    }
import-go-on = Go on with this file
import-to-columns = Continue
import-other-file = Choose another file
import-too-large = The file is larger than 8 MB. Split the table into several files.
import-too-many-rows =
    { $rows ->
        [one] The table has { $rows } row, and at most 10,000 are read in at once. Split it into several files.
       *[other] The table has { $rows } rows, and at most 10,000 are read in at once. Split it into several files.
    }
import-too-many-columns =
    { $columns ->
        [one] The table has { $columns } column, and at most 200 are read. Delete those that you do not need.
       *[other] The table has { $columns } columns, and at most 200 are read. Delete those that you do not need.
    }
import-empty = The file has no rows below its headings
import-open-quotation = A quotation mark is opened in line { $line } and never closed. Put it right and choose the file again.
import-workbook-broken = The workbook cannot be read. Save the table as CSV and choose that.

# Columns.
import-columns-title = What the columns of the table say
import-columns = Columns of the table
import-leave-out = Do not read
import-needed = { $column } (required)
import-examples = For example: { $said }
import-all = For all rows
import-all-text = Choose what holds for all rows that do not say it themselves.
import-all-none = Not given
import-to-check = See what would be added
import-column-on = Day
import-column-at = Time
import-column-topic = Topic
import-column-kind = Kind of submission
import-column-subject = About
import-column-text = Text
import-column-name = Submitter
import-column-number = Number elsewhere
import-column-minutes = Length in minutes
import-twice = The columns “{ $one }” and “{ $other }” are both given as “{ $column }”. Leave one of them unread.
import-column-or-all = Choose the column that says “{ $column }”, or give it for all rows
import-column-missing = Choose which column says “{ $column }”
import-file-changed = The columns no longer fit the file. Choose the file again.

# The check.
import-check-title = What will be added
import-contacts-sum =
    { $when ->
        [would] { $count ->
            [0] No contact will be added.
            [one] { $count } contact will be added. Nothing is saved yet.
           *[other] { $count } contacts will be added. Nothing is saved yet.
        }
       *[now] { $count ->
            [0] No contact was added.
            [one] { $count } contact was added.
           *[other] { $count } contacts were added.
        }
    }
import-submissions-sum =
    { $when ->
        [would] { $count ->
            [0] No submission will be added.
            [one] { $count } submission will be added. Nothing is saved yet.
           *[other] { $count } submissions will be added. Nothing is saved yet.
        }
       *[now] { $count ->
            [0] No submission was added.
            [one] { $count } submission was added.
           *[other] { $count } submissions were added.
        }
    }
import-known =
    { $count ->
        [one] { $count } row of this file was read in before; it is not added again.
       *[other] { $count } rows of this file were read in before; they are not added again.
    }
import-span = The first day is { $first }, the last { $last }
import-count = Count
import-line = Row
import-first = The first rows, as they will be saved
import-all-or-nothing = All rows are added or, if anything fails, none. In reports they count as brought in from elsewhere.
import-take =
    { $count ->
        [one] Add { $count } row
       *[other] Add { $count } rows
    }
import-change-columns = Change the columns
import-bad-sum =
    { $count ->
        [one] { $count } row cannot be read in, so none is added.
       *[other] { $count } rows cannot be read in, so none is added.
    }
import-bad-first =
    { $count ->
        [one] The first { $count } is shown.
       *[other] The first { $count } are shown.
    }
import-bad = Rows that cannot be read in
import-wrong = What to put right
import-meant = What these words mean
import-meant-text = Nobody here knows these words. Say once what they mean in all rows, or put them right in the file.
import-meant-word = { $column }: “{ $word }”
import-meant-choose = Choose what it means
import-meant-nothing = Pass over
import-look-again = Check again
import-changed-meanwhile = Something at the institution has changed since the check, and the table can no longer be read in like this. Nothing was added; what to put right is shown below.
import-other-chosen = Another file was chosen or the columns were changed since this check. Check what would be added now.
import-fault-empty = “{ $column }” is empty
import-fault-unknown = “{ $column }”: the word “{ $word }” is not known
import-fault-day = “{ $said }” is not a day. Write it as 27.03.2020 or 2020-03-27.
import-fault-time = “{ $said }” is not a time. Write it as 14:05.
import-fault-minutes = “{ $said }” is not a number of minutes. Write a whole number, or leave it empty.
import-fault-box = The box is given when a submission came out of a drop box, and only then
import-fault-channel = Nobody is consulted by “{ $channel }”. Choose another channel, or read the row in as a submission.
import-fault-institution = The institution did not exist on { $day }
import-fault-journal = No journal was open on { $day }. An administrator can open one from an earlier day.
import-fault-future = It has not happened yet
import-fault-refused = The register does not take this row. Check its unit and topics.

# What came.
import-done-title = The table was read in
import-another = Read in another table
