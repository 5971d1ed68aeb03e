# Katras lapas ietvars.
site-skip = Pāriet uz galveno saturu
site-language = Valoda
site-navigation = Izvēlne
site-menu = Izvēlne
site-home = Sākumlapa
site-back = Atpakaļ
site-breadcrumbs = Jūs atrodaties šeit
site-footer = Palīdzība un saites
site-accessibility = Piekļūstamības paziņojums
site-privacy = Personas datu apstrāde
site-phone = Tālrunis
site-email = E-pasts
site-address = Adrese
site-made-with = Klientu apkalpošanas platforma „Lodziņš”
site-error-title = Kļūda: { $title }
site-important = Svarīgi
site-success = Izdevās
site-warning = Uzmanību
site-previous = Iepriekšējā lapa
site-next = Nākamā lapa
site-pages = Saraksta lapas
site-change = Mainīt

# Darbinieku lapas.
desk-inbox = Iesniegumi
desk-search = Meklēt
desk-search-label = Meklēt pēc numura, iesniedzēja vai vārda tekstā
desk-account = Mans konts
desk-sign-out = Iziet

# Uzskaitījums un failu izmēri.
list-and = { $first } un { $last }
file-size-kb = { $size } kB
file-size-mb = { $size } MB
