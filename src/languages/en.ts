/** English. */
import type { Language } from '../types.ts'

export const en = {
  tag: 'en',
  labels: {
    source: ['Source', 'Sources', 'Source URL', 'From', 'Publisher', 'Via'],
    date: [
      'Published', 'Published on', 'Published at', 'First published', 'First published on', 'Publish date', 'Publication date', 'Date published', 'Date posted', 'Posted', 'Posted on', 'Posted at', 'Date', 'Released', 'Release date', 'Issued', 'Written', 'Created', 'Created on', 'Originally published', 'Filed', 'Filed on', 'Added', 'Time', 'Issued on', 'Submitted', 'Submitted on', 'Publishing date', 'Post date', 'Article date', 'Date of publication',
    ],
    updated: [
      'Updated', 'Updated on', 'Updated at', 'Last updated', 'Last updated on', 'Last updated at', 'Last update', 'Last update on', 'Last modified', 'Last modified on', 'Modified', 'Modified on', 'Revised', 'Last edited', 'Edited on', 'Update', 'Date updated', 'Date modified', 'Last revised', 'Corrected', 'Amended', 'Last reviewed',
    ],
    views: ['Views', 'View', 'Page views', 'Pageviews', 'Reads', 'Read count', 'Hits', 'View count', 'Total views', 'times read', 'Viewed', 'Visits', 'people read this', 'Clicks'],
    comments: ['Comments', 'Comment', 'Replies', 'Responses', 'Comment count', 'Reader comments'],
    authors: [
      'By', 'Author', 'Authors', 'Written by', 'Words by', 'Words', 'Story by', 'Posted by', 'Published by', 'Text by', 'Text', 'Reporter', 'Reported by', 'Reporting by', 'Writer', 'Byline', 'Submitted by', 'Contributed by', 'Created by', 'Article by', 'A report by', 'Compiled by', 'Story', 'Author(s)', 'Additional reporting by', 'Contributor', 'Contributors', 'Report by', 'Analysis by', 'Opinion by', 'Review by', 'Interview by', 'Correspondent',
    ],
    editors: ['Editor', 'Editors', 'Edited by', 'Editing by', 'Copy editor', 'Editor in charge', 'Managing editor', 'Web editor'],
    photographers: ['Photo', 'Photos', 'Photo by', 'Photos by', 'Photograph by', 'Photographs by', 'Photography by', 'Photography', 'Photographer', 'Pictures by', 'Picture by', 'Images by', 'Image by', 'Pictures', 'Photographs', 'Photographed by'],
    location: ['Location', 'Dateline', 'Place'],
    ignored: [
      'Tags', 'Tag', 'Category', 'Categories', 'Filed under', 'Posted in', 'Share', 'Share this', 'Print', 'Email', 'Save', 'Text size', 'Font size', 'Reading time', 'Read time', 'min read', 'minute read', 'minutes read', 'mins read', 'min', 'Section', 'Topics', 'Topic', 'Translated by', 'Translator', 'Fact-checked by', 'Reviewed by', 'Listen', 'Share on', 'Shares', 'Likes', 'Word count', 'Permalink', 'Graphics by', 'Video by', 'Illustration by', 'Illustrations by', 'Design by', 'Produced by', 'Producer', 'Follow', 'Follow us', 'Bookmark', 'Facebook', 'Twitter', 'WhatsApp', 'Copy link', 'Keywords', 'words', 'Republish', 'In', 'Gift this article', 'Font', 'Language', 'Read in app', 'Duration',
    ],
  },
  nulls: ['unknown', 'n/a', 'anonymous', 'na', 'none', 'not available', 'not stated', 'tba', 'tbd', 'null', 'undefined', 'unnamed', 'loading'],
  controls: ['Print', 'Share'],
  related: ['Related articles', 'Read more', 'You may also like'],
  dates: {
    months: [
      ['January', 'Jan'], ['February', 'Feb'], ['March', 'Mar'], ['April', 'Apr'], ['May'], ['June', 'Jun'], ['July', 'Jul'], ['August', 'Aug'], ['September', 'Sept', 'Sep'], ['October', 'Oct'], ['November', 'Nov'], ['December', 'Dec'],
    ],
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday', 'Mon', 'Tue', 'Tues', 'Wed', 'Thu', 'Thur', 'Thurs', 'Fri', 'Sat', 'Sun'],
    fillers: ['of', 'at', 'on', 'the', 'about', 'around', 'from'],
    am: ['am', 'a.m.', 'a.m'],
    pm: ['pm', 'p.m.', 'p.m'],
    zones: {
      UTC: '+00:00', GMT: '+00:00', Z: '+00:00', EST: '-05:00', EDT: '-04:00', CST: '-06:00', CDT: '-05:00', MST: '-07:00', MDT: '-06:00', PST: '-08:00', PDT: '-07:00', AKST: '-09:00', AKDT: '-08:00', HST: '-10:00', AST: '-04:00', ADT: '-03:00', NST: '-03:30', NDT: '-02:30', BST: '+01:00', WET: '+00:00', WEST: '+01:00', CET: '+01:00', CEST: '+02:00', EET: '+02:00', EEST: '+03:00', MSK: '+03:00', IST: '+05:30', PKT: '+05:00', HKT: '+08:00', SGT: '+08:00', MYT: '+08:00', PHT: '+08:00', WIB: '+07:00', ICT: '+07:00', JST: '+09:00', KST: '+09:00', AWST: '+08:00', ACST: '+09:30', ACDT: '+10:30', AEST: '+10:00', AEDT: '+11:00', NZST: '+12:00', NZDT: '+13:00', GST: '+04:00', SAST: '+02:00', EAT: '+03:00', WAT: '+01:00', CAT: '+02:00', BRT: '-03:00', ART: '-03:00',
      ET: '', PT: '', CT: '', MT: '', 'Eastern Time': '', 'Pacific Time': '', 'Central Time': '', Eastern: '', 'local time': '', AT: '',
    },
    days: { today: 0, yesterday: -1 },
    spans: { second: ['second', 'seconds', 'sec', 'secs'], minute: ['minute', 'minutes', 'min', 'mins', 'm'], hour: ['hour', 'hours', 'hr', 'hrs', 'h'], day: ['day', 'days', 'd'], week: ['week', 'weeks', 'wk', 'wks', 'w'], month: ['month', 'months', 'mo', 'mos'], year: ['year', 'years', 'yr', 'yrs', 'y'] },
    ago: { after: ['ago'] },
    now: ['just now', 'moments ago'],
  },
  names: {
    before: {
      authors: ['By', 'Written by', 'Words by', 'Story by', 'Reporting by', 'Text by', 'Posted by', 'Author', 'Report by', 'Additional reporting by', 'Reported by'],
      editors: ['Edited by', 'Editing by'],
      photographers: ['Photo by', 'Photos by', 'Photograph by', 'Photographs by', 'Photography by', 'Pictures by', 'Photographed by'],
    },
    and: ['and', '&', 'with'],
    particles: ['de', 'la', 'van', 'von', 'der', 'den', 'al', 'el', 'bin', 'da', 'di', 'du', 'ter', 'del', 'della', 'dos', 'ibn', 'st'],
    roles: [
      'Dr', 'Mr', 'Mrs', 'Ms', 'Prof', 'Professor', 'Sir', 'reporter', 'correspondent', 'editor', 'staff writer', 'senior reporter', 'political editor', 'business reporter', 'chief reporter', 'special correspondent', 'staff reporter', 'contributor', 'freelance writer', 'columnist', 'writer', 'senior writer', 'associate editor', 'senior editor', 'deputy editor', 'senior correspondent', 'foreign correspondent', 'health correspondent', 'science correspondent', 'news reporter', 'journalist', 'producer', 'political correspondent', 'staff', 'special to', 'guest columnist', 'news editor', 'sports writer', 'digital reporter', 'online reporter', 'contributing writer', 'editor-in-chief',
    ],
    outlets: ['News', 'Times', 'Post', 'TV', 'Television', 'Daily', 'Herald', 'Press', 'Agency', 'Media', 'Magazine', 'Journal', 'Tribune', 'Gazette', 'Telegraph', 'Guardian', 'Chronicle', 'Observer', 'Mirror', 'Express', 'Mail', 'Star', 'Sun', 'Globe', 'Review', 'Weekly', 'Radio', 'Network', 'Broadcasting', 'Service', 'Online', 'Standard', 'Record', 'Reuters', 'Bloomberg', 'University', 'Department', 'Ministry', 'Office', 'Council', 'Institute', 'Association', 'Foundation', 'Company', 'Inc', 'Ltd', 'LLC', 'Group', 'Corporation', 'Wire', 'Insider', 'Digest', 'Bulletin', 'Courier', 'Examiner', 'Inquirer', 'Sentinel', 'Dispatch', 'Advertiser', 'Independent', 'Today', 'Report', 'Politico', 'Watch'],
    agencies: ['Reuters', 'AP', 'AFP', 'UPI', 'PA', 'PTI', 'ANI', 'IANS', 'AAP', 'BBC', 'CNN', 'Xinhua', 'Kyodo', 'Bloomberg', 'Associated Press', 'The Associated Press', 'Press Association', 'PA Media', 'Canadian Press', 'The Canadian Press', 'TASS', 'Interfax', 'Yonhap', 'Anadolu', 'AA', 'dpa', 'ANSA', 'EFE', 'Lusa', 'PRNewswire', 'PR Newswire', 'Business Wire', 'BUSINESS WIRE', 'GLOBE NEWSWIRE', 'GlobeNewswire', 'WAM', 'ANTARA', 'Bernama', 'CBC', 'NPR', 'CBS', 'NBC', 'ABC'],
    desks: ['Newsroom', 'News Desk', 'Newsdesk', 'Web Desk', 'Sports Desk', 'City Desk', 'Online Desk', 'Desk'],
    at: ['in'],
    quoted: ['Photo', 'Image', 'Picture', 'File photo', 'Image source', 'Image credit', 'Photo credit', 'Image caption', 'Related', 'Read more', 'See also', 'Published by', 'Copyright'],
  },
} as const satisfies Language
