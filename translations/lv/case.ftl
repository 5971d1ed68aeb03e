# Lietas lapa.
case-entry = Ieraksts
case-text-none = Teksts nav pārrakstīts. Tas ir papīrā vai pievienotajos failos.
