/** German. */
import type { Language } from '../types.ts'

export const de = {
  tag: 'de',
  labels: {
    source: ['Quelle', 'Quellen', 'Herausgeber'],
    date: ['Veröffentlicht', 'Veröffentlicht am', 'Erstveröffentlicht am', 'Veröffentlichung', 'Veröffentlichungsdatum', 'Erschienen', 'Erschienen am', 'Publiziert', 'Publiziert am', 'Erstellt', 'Erstellt am', 'Datum', 'Gepostet am', 'Gepostet', 'Vom', 'Erstpublikation', 'Online seit', 'Online gestellt am', 'Eingestellt am', 'Artikel vom', 'Meldung vom', 'Beitrag vom', 'Erscheinungsdatum', 'Geschrieben am', 'Verfasst am', 'Nachricht vom', 'Hinzugefügt am', 'Freigegeben am', 'veröffentlicht um', 'Erschienen im', 'Sendedatum'],
    updated: ['Aktualisiert', 'Aktualisiert am', 'Aktualisiert um', 'Zuletzt aktualisiert', 'Zuletzt aktualisiert am', 'Letzte Aktualisierung', 'Letzte Aktualisierung am', 'Letzte Änderung', 'Letzte Änderung am', 'Zuletzt geändert', 'Zuletzt geändert am', 'Geändert am', 'Geändert', 'Stand', 'Update', 'Zuletzt bearbeitet', 'Zuletzt bearbeitet am', 'Aktualisierung', 'Letztes Update', 'Überarbeitet am', 'Bearbeitet am', 'Aktualisierungsdatum', 'Bearbeitet'],
    views: ['Aufrufe', 'Aufruf', 'Zugriffe', 'Klicks', 'Leser', 'mal gelesen', 'Mal gelesen', 'Gelesen', 'Besucher', 'Ansichten', 'x gelesen', 'Seitenaufrufe'],
    comments: ['Kommentare', 'Kommentar', 'Antworten', 'Leserkommentare'],
    authors: ['Von', 'Autor', 'Autorin', 'Autoren', 'Autor/in', 'Autor:in', 'Text', 'Text von', 'Geschrieben von', 'Verfasst von', 'Veröffentlicht von', 'Ein Beitrag von', 'Ein Artikel von', 'Bericht von', 'Redakteur', 'Reporter', 'Verfasser', 'Ein Gastbeitrag von', 'Eine Analyse von', 'Ein Kommentar von', 'Kommentar von', 'Interview von', 'Gastbeitrag von', 'Eine Reportage von', 'Ein Interview von', 'Analyse von', 'Aufgezeichnet von', 'Eine Kolumne von', 'Beitrag von', 'Artikel von', 'Protokoll', 'Essay von'],
    editors: ['Redaktion', 'Redigiert von', 'Bearbeitet von', 'Chefredakteur', 'Redaktionelle Bearbeitung', 'Verantwortlicher Redakteur', 'Redaktionell verantwortlich'],
    photographers: ['Foto', 'Fotos', 'Bilder', 'Fotografie', 'Fotos von', 'Foto von', 'Fotograf', 'Fotografin', 'Bilder von'],
    location: ['Ort'],
    ignored: ['Lesezeit', 'Lesedauer', 'Kategorie', 'Kategorien', 'Schlagwörter', 'Schlagworte', 'Rubrik', 'Ressort', 'Teilen', 'Drucken', 'Merken', 'Min', 'Minuten', 'Min. Lesezeit', 'Tags', 'Thema', 'Themen', 'Schriftgröße', 'Vorlesen', 'Anhören', 'Übersetzt von', 'Übersetzung', 'Grafik', 'Video', 'Illustration', 'Illustrationen', 'Kamera', 'Uhr', 'Artikel', 'E-Mail', 'Mail', 'Minuten Lesezeit', 'Dauer', 'Fassung vom', 'Dieser Artikel', 'Artikel anhören', 'Speichern', 'Empfehlen', 'Newsletter'],
  },
  nulls: ['unbekannt', 'anonym', 'k. A.', 'k.A.', 'keine Angabe', 'ohne Angabe'],
  controls: ['Drucken', 'Teilen', 'Merken'],
  related: ['Lesen Sie auch', 'Mehr zum Thema', 'Das könnte Sie auch interessieren', 'Auch interessant'],
  dates: {
    dayFirst: true,
    months: [['Januar', 'Jänner', 'Jan'], ['Februar', 'Feber', 'Feb'], ['März', 'Mär', 'Mrz', 'Maerz'], ['April', 'Apr'], ['Mai'], ['Juni', 'Jun'], ['Juli', 'Jul'], ['August', 'Aug'], ['September', 'Sept', 'Sep'], ['Oktober', 'Okt'], ['November', 'Nov'], ['Dezember', 'Dez']],
    weekdays: ['Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag', 'Sonnabend', 'Sonntag', 'Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'],
    units: { hour: ['Uhr'] },
    fillers: ['um', 'am', 'den', 'der', 'gegen', 'vom', 'Uhr', 'ab', 'im'],
    zones: { MEZ: '+01:00', MESZ: '+02:00', Ortszeit: '' },
    days: { heute: 0, gestern: -1, vorgestern: -2 },
    spans: { second: ['Sekunde', 'Sekunden', 'Sek'], minute: ['Minute', 'Minuten', 'Min'], hour: ['Stunde', 'Stunden', 'Std'], day: ['Tag', 'Tagen', 'Tage'], week: ['Woche', 'Wochen'], month: ['Monat', 'Monaten', 'Monate'], year: ['Jahr', 'Jahren', 'Jahre'] },
    ago: { before: ['vor'] },
    now: ['gerade eben', 'soeben'],
  },
  names: {
    before: { authors: ['Von', 'Text', 'Text von', 'Autor', 'Autorin', 'Geschrieben von', 'Verfasst von', 'Ein Gastbeitrag von', 'Eine Analyse von', 'Ein Kommentar von', 'Kommentar von', 'Interview von', 'Ein Interview von', 'Eine Reportage von', 'Ein Artikel von', 'Aus'], photographers: ['Fotos von', 'Foto von', 'Bilder von'] },
    and: ['und', 'sowie', 'u.'],
    particles: ['von', 'van', 'zu', 'der', 'den', 'de', 'zur', 'vom', 'und zu'],
    roles: ['Dr', 'Prof', 'Redakteur', 'Redakteurin', 'Korrespondent', 'Korrespondentin', 'Reporter', 'Reporterin', 'Volontär', 'Volontärin', 'Chefredakteur', 'Chefredakteurin', 'freier Autor', 'Autor', 'Autorin', 'Redaktionsleiter', 'Ressortleiter', 'Chefreporter', 'Chefreporterin', 'Gastautor', 'Gastautorin', 'Journalist', 'Journalistin'],
    outlets: ['Zeitung', 'Nachrichten', 'Anzeiger', 'Blatt', 'Tagblatt', 'Rundschau', 'Kurier', 'Tageblatt', 'Presse', 'Rundfunk', 'Fernsehen', 'Verlag', 'Magazin', 'Bote', 'Allgemeine', 'Morgenpost', 'Abendblatt', 'Spiegel', 'Agentur', 'Online', 'Universität', 'Ministerium', 'Polizei', 'Feuerwehr', 'GmbH', 'AG', 'e.V.', 'Polizeipräsidium', 'Stadt', 'Redaktion', 'Bundesamt'],
    agencies: ['dpa', 'AFP', 'Reuters', 'APA', 'epd', 'KNA', 'dapd', 'SID', 'ots', 'sda', 'SDA', 'Keystone-SDA', 'dts', 'dpa-infocom', 'dpa/tmn', 'dpa-AFX', 'AP', 'dpa/lby', 'pte', 'idw', 'kna', 'red'],
    desks: ['Newsdesk', 'Redaktion', 'Onlineredaktion', 'Online-Redaktion', 'Sportredaktion', 'Nachrichtenredaktion'],
    at: ['in', 'aus'],
    quoted: ['Foto', 'Bild', 'Symbolbild', 'Symbolfoto', 'Archivfoto', 'Archivbild', 'Lesen Sie auch', 'Mehr zum Thema', 'Grafik'],
  },
} as const satisfies Language
