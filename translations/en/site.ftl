# The frame of every page.
site-skip = Skip to main content
site-language = Language
site-navigation = Menu
site-menu = Menu
site-home = Home
site-back = Back
site-breadcrumbs = You are here
site-footer = Help and links
site-accessibility = Accessibility statement
site-privacy = Personal data
site-phone = Phone
site-email = Email
site-address = Address
site-made-with = Client service platform “Lodziņš”
site-error-title = Error: { $title }
site-important = Important
site-success = Done
site-warning = Warning
site-previous = Previous page
site-next = Next page
site-pages = Pages of the list
site-change = Change

# Pages for staff.
desk-inbox = Submissions
desk-search = Search
desk-search-label = Search by number, submitter or a word in the text
desk-account = My account
desk-sign-out = Sign out

# Lists and file sizes.
list-and = { $first } and { $last }
file-size-kb = { $size } kB
file-size-mb = { $size } MB
