# Vai pakalpojumu kartītes vēl ir pareizas.
currency-title = Pārbaudāmās kartītes
currency-text = Kartītes, kuras sen neviens nav pārskatījis. Izlasiet, kā tās redz cilvēki. Ja viss ir pareizi, apstipriniet; ja ne, labojiet un publicējiet.
currency-none = Visas kartītes ir nesen pārskatītas.
currency-checked-on = Pārskatīta
currency-act = Ko darīt
currency-right = Viss pareizi
currency-done = Kartīte ir atzīmēta kā pareiza.
currency-days = Pēc cik dienām kartīti pārskatīt
currency-days-hint = No 30 līdz 1830. Kartīte, kuru nepārskata ilgāk, nonāk šajā sarakstā, un tās lapā to redz arī cilvēki.
currency-days-saved = Pārskatīšanas termiņš ir saglabāts.
currency-days-wrong = Ierakstiet dienu skaitu no 30 līdz 1830
currency-checked = Ziņas pārbaudītas { $day }.
currency-stale = Šīs ziņas pēdējo reizi pārbaudītas { $day }. Pirms nākat, pārliecinieties iestādē, vai nekas nav mainījies.
