/** French. */
import type { Language } from '../types.ts'

export const fr = {
  tag: 'fr',
  labels: {
    source: ['Source', 'Sources', 'Provenance'],
    date: ['Publié', 'Publiée', 'Publié le', 'Publiée le', 'Publié à', 'Article publié le', 'Paru le', 'Créé', 'Créé le', 'Date', 'Date de publication', 'Posté le', 'Mis en ligne le', 'Mise en ligne le', 'Publication', 'Publication le', 'Première publication', 'Première publication le', 'Diffusé le', 'Rédigé le', 'Écrit le', 'Posté', 'Ajouté le', 'Le', 'Publié ce', 'Posté à', 'Émis le'],
    updated: ['Mis à jour', 'Mis à jour le', 'Mis à jour à', 'Mise à jour', 'Mise à jour le', 'Mise à jour à', 'Modifié le', 'Modifié', 'Modifié à', 'Modifiée le', 'Dernière mise à jour', 'Dernière mise à jour le', 'Actualisé le', 'Actualisé', 'Actualisé à', 'MàJ', 'MAJ', 'Dernière modification', 'Dernière modification le', 'Date de mise à jour', 'Révisé le', 'Corrigé le'],
    views: ['vues', 'vue', 'lectures', 'fois lu', 'Lu', 'visites', 'consultations', 'Nombre de vues', 'clics', 'affichages', 'Nombre de lectures'],
    comments: ['commentaires', 'commentaire', 'réactions', 'réaction', 'réponses', 'avis'],
    authors: ['Par', 'Auteur', 'Auteure', 'Autrice', 'Auteurs', 'Texte', 'Texte de', 'Texte par', 'Écrit par', 'Rédigé par', 'Publié par', 'Recueilli par', 'Propos recueillis par', 'Posté par', 'Un article de', 'Signé', 'Propos recueillis', 'Rédacteur', 'Journaliste', 'Reportage de', 'Reportage', 'Une enquête de', 'Enquête de', 'Analyse de', 'Un reportage de', 'Article de', 'Article rédigé par', 'Article écrit par', 'Créé par', 'Rédaction', 'Entretien réalisé par', 'Interview réalisée par'],
    editors: ['Édité par', 'Éditeur', 'Éditrice', 'Édition', 'Révisé par', 'Rédacteur en chef', 'Relu par', 'Éditeurs'],
    photographers: ['Photo', 'Photos', 'Photos de', 'Photo de', 'Photographies', 'Photographe', 'Photographie', 'Crédit photo', 'Photos par', 'Photographies de', 'Images', 'Photo par'],
    location: ['Lieu'],
    ignored: ['Lecture', 'Temps de lecture', 'min', 'minutes', 'Partager', 'Imprimer', 'Catégorie', 'Catégories', 'Rubrique', 'Mots-clés', 'Mots clés', 'Tags', 'Écouter', 'Envoyer', 'Traduit par', 'Traduction', 'Infographie', 'Vidéo', 'Illustration', 'Illustrations', 'Dessin', 'Thème', 'Classé dans', 'Durée', 'Durée de lecture', 'min de lecture', 'minutes de lecture', 'Enregistrer', 'Réservé aux abonnés', 'Article réservé aux abonnés', 'Ajouter', 'Sauvegarder', 'Commenter', 'Suivre', 'Dans', 'Favoris', 'Offrir', 'Abonnés'],
  },
  nulls: ['inconnu', 'inconnue', 'anonyme', 'non renseigné', 'non précisé', 's.o.', 'n.c.', 'aucun'],
  controls: ['Imprimer', 'Partager', 'Envoyer'],
  related: ['À lire aussi', 'Lire aussi', 'Sur le même sujet', 'Voir aussi'],
  dates: {
    dayFirst: true,
    months: [['janvier', 'janv', 'jan'], ['février', 'févr', 'fév', 'fevrier', 'fev'], ['mars'], ['avril', 'avr'], ['mai'], ['juin'], ['juillet', 'juil'], ['août', 'aout'], ['septembre', 'sept', 'sep'], ['octobre', 'oct'], ['novembre', 'nov'], ['décembre', 'déc', 'decembre', 'dec']],
    weekdays: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche', 'lun', 'mer', 'jeu', 'ven', 'sam', 'dim'],
    units: { hour: ['h', 'heures', 'heure'], minute: ['min', 'mn'] },
    fillers: ['le', 'à', 'a', 'vers', 'de', 'du', 'er'],
    zones: { HNE: '-05:00', HAE: '-04:00', HEC: '+01:00', 'heure de Paris': '', 'heure locale': '' },
    days: { "aujourd'hui": 0, 'aujourd’hui': 0, hier: -1, 'avant-hier': -2 },
    spans: { second: ['seconde', 'secondes', 's'], minute: ['minute', 'minutes', 'min', 'mn'], hour: ['heure', 'heures', 'h'], day: ['jour', 'jours', 'j'], week: ['semaine', 'semaines'], month: ['mois'], year: ['an', 'ans', 'année', 'années'] },
    ago: { before: ['il y a', 'ilya'] },
    now: ["à l'instant", 'à l’instant'],
  },
  names: {
    before: { authors: ['Par', 'Écrit par', 'Rédigé par', 'Recueilli par', 'Propos recueillis par', 'Texte de', 'Un article de', 'Publié par', 'Texte', 'Posté par'], photographers: ['Photos de', 'Photo de', 'Photographies de'] },
    and: ['et', 'avec'],
    particles: ['de', 'du', 'des', 'la', 'le', 'van', 'von', 'da', 'd', 'ben', 'el', 'al'],
    roles: ['Dr', 'Pr', 'M.', 'Mme', 'correspondant', 'correspondante', 'envoyé spécial', 'envoyée spéciale', 'journaliste', 'rédacteur', 'rédactrice', 'rédacteur en chef', 'rédactrice en chef', 'chroniqueur', 'chroniqueuse', 'éditorialiste', 'grand reporter', 'reporter', 'correspondance', 'chef de rubrique', 'notre correspondant', 'notre correspondante', 'stagiaire', 'pigiste', 'envoyés spéciaux'],
    outlets: ['Monde', 'Figaro', 'Libération', 'Presse', 'Journal', 'Agence', 'Revue', 'Gazette', 'Télévision', 'Radio', 'Info', 'Infos', 'Dépêche', 'Parisien', 'Croix', 'Ouest', 'Midi', 'Provence', 'Républicain', 'Voix', 'Courrier', 'Magazine', 'Nouvelles', 'Université', 'Ministère', 'Mairie', 'Préfecture', 'Éditions', 'Progrès', 'Dauphiné', 'Quotidien', 'Sud-Ouest', 'Ouest-France', 'Actualités', 'Actu', 'Soir', 'Temps', 'Tribune'],
    agencies: ['AFP', 'Reuters', 'AP', 'Belga', 'ATS', 'La Presse Canadienne', 'ETX', 'Europe 1', 'RFI', 'APS', 'MAP', 'TAP'],
    desks: ['Rédaction', 'La rédaction', 'La Rédaction', 'Service société'],
    at: ['à', 'au', 'en'],
    quoted: ['Photo', 'Image', 'Illustration', 'Lire aussi', 'À lire aussi', 'Voir aussi', 'Crédit'],
  },
} as const satisfies Language
