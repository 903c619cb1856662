/** Italian. */
import type { Language } from '../types.ts'

export const it = {
  tag: 'it',
  labels: {
    source: ['Fonte', 'Fonti'],
    date: ['Pubblicato', 'Pubblicata', 'Pubblicato il', 'Pubblicata il', 'Pubblicato alle', 'Data', 'Data di pubblicazione', 'Creato il', 'Creato', 'Pubblicazione', 'Scritto il', 'Postato il', 'Inserito il', 'Uscito il', 'Prima pubblicazione', 'Diffuso il', 'Articolo del', 'Data pubblicazione', 'Postato', 'Notizia del'],
    updated: ['Aggiornato', 'Aggiornata', 'Aggiornato il', 'Aggiornato alle', 'Aggiornata il', 'Ultimo aggiornamento', 'Ultimo aggiornamento il', 'Ultimo aggiornamento alle', 'Modificato il', 'Modificato', 'Ultima modifica', 'Ultima modifica il', 'Aggiornamento', 'Agg.', 'Data aggiornamento', 'Ultimo agg.', 'Data di aggiornamento', 'Rivisto il'],
    views: ['visualizzazioni', 'visite', 'letture', 'Letto', 'volte letto', 'Visto', 'clic', 'accessi', 'Numero di visite', 'visitatori'],
    comments: ['commenti', 'commento', 'risposte'],
    authors: ['Di', 'Da', 'Autore', 'Autrice', 'Autori', 'Testo', 'Testo di', 'Testi', 'Testi di', 'Scritto da', 'Redatto da', 'Pubblicato da', 'A cura di', 'Articolo di', 'Giornalista', 'Intervista di', 'Reportage di', 'Servizio di', 'Inserito da', 'Postato da', 'Firmato da', 'Un articolo di', 'Analisi di', 'Redattore'],
    editors: ['Redattore capo', 'Editing di', 'Editing', 'Revisione di', 'Caporedattore', 'Redazione a cura di', 'Curatore', 'Direttore responsabile', 'Editor'],
    photographers: ['Foto', 'Foto di', 'Fotografie', 'Fotografie di', 'Fotografia', 'Fotografo', 'Fotografa', 'Immagini', 'Immagini di'],
    location: ['Luogo'],
    ignored: ['Condividi', 'Stampa', 'Categoria', 'Categorie', 'Sezione', 'Tag', 'Etichette', 'Tempo di lettura', 'Lettura', 'min', 'minuti', 'min di lettura', 'minuti di lettura', 'Ascolta', 'Traduzione di', 'Traduzione', 'Tradotto da', 'Video', 'Illustrazione', 'Illustrazioni', 'Infografica', 'Salva', 'Argomenti', 'Argomento', 'Temi', 'Durata', 'Segui', 'Commenta', 'Archiviato in', 'Invia', 'Abbonati', 'Regala'],
  },
  nulls: ['sconosciuto', 'sconosciuta', 'anonimo', 'anonima', 'non disponibile', 'n.d.', 'nessuno', 'ignoto'],
  controls: ['Stampa', 'Condividi', 'Invia'],
  related: ['Leggi anche', 'Potrebbe interessarti', 'Articoli correlati', 'Per approfondire'],
  dates: {
    dayFirst: true,
    months: [['gennaio', 'gen', 'genn'], ['febbraio', 'feb', 'febb'], ['marzo', 'mar'], ['aprile', 'apr'], ['maggio', 'mag', 'magg'], ['giugno', 'giu'], ['luglio', 'lug'], ['agosto', 'ago'], ['settembre', 'set', 'sett'], ['ottobre', 'ott'], ['novembre', 'nov'], ['dicembre', 'dic']],
    weekdays: ['lunedì', 'martedì', 'mercoledì', 'giovedì', 'venerdì', 'sabato', 'domenica', 'lun', 'mer', 'gio', 'ven', 'sab', 'dom'],
    units: { hour: ['ore', 'h'] },
    fillers: ['alle', 'alle ore', 'ore', 'il', 'del', 'di', 'dalle', 'h', 'dell', 'lo'],
    zones: { 'ora locale': '', 'ora italiana': '' },
    days: { oggi: 0, ieri: -1, "l'altro ieri": -2, "altroieri": -2 },
    spans: { second: ['secondo', 'secondi', 'sec'], minute: ['minuto', 'minuti', 'min'], hour: ['ora', 'ore'], day: ['giorno', 'giorni'], week: ['settimana', 'settimane'], month: ['mese', 'mesi'], year: ['anno', 'anni'] },
    ago: { after: ['fa'] },
    now: ['proprio ora', 'adesso'],
  },
  names: {
    before: { authors: ['Di', 'Da', 'Scritto da', 'A cura di', 'Testo di', 'Testi di', 'Articolo di', 'Pubblicato da', 'Intervista di'], photographers: ['Foto di', 'Fotografie di', 'Immagini di'] },
    and: ['e', 'con', 'ed'],
    particles: ['de', 'di', 'da', 'del', 'della', 'dei', 'degli', 'lo', 'la', 'van', 'von', 'd'],
    roles: ['Dr', 'Dott', 'inviato', 'inviata', 'dal nostro inviato', 'dalla nostra inviata', 'corrispondente', 'dal nostro corrispondente', 'giornalista', 'redattore', 'redattrice', 'caporedattore', 'direttore', 'direttrice', 'collaboratore', 'collaboratrice', 'inviato speciale'],
    outlets: ['Notizie', 'Giornale', 'Corriere', 'Repubblica', 'Stampa', 'Agenzia', 'Gazzetta', 'Messaggero', 'Tempo', 'Radio', 'Televisione', 'Rivista', 'Quotidiano', 'Mattino', 'Secolo', 'Resto', 'Nazione', 'Università', 'Ministero', 'Comune', 'Redazione', 'Sole', 'Foglio', 'Fatto', 'Settimanale', 'Online', 'Eco', 'Tirreno'],
    agencies: ['ANSA', 'Ansa', 'AGI', 'Adnkronos', 'LaPresse', 'Askanews', 'askanews', 'Italpress', 'AFP', 'Reuters', 'AP', 'DIRE', 'Dire', 'ITALPRESS', 'Radiocor', 'SIR', 'Nova'],
    desks: ['Redazione', 'La redazione', 'Redazione online', 'Redazione Cronaca'],
    at: ['da', 'a', 'in'],
    quoted: ['Foto', 'Immagine', 'Leggi anche', 'Guarda anche', 'Articoli correlati'],
  },
} as const satisfies Language
