/**
 * The words that web pages name their parts with, in ids and classes. Data: markup is written in English (and pinyin)
 * all over the world, so these are no words of a language. `-` stands for any separator; a plural `s` is allowed. How the words of its
 * expressions begin stands in signs.ts, too.
 */
import type { DropReason } from '../../types.ts'

/** Containers of an article's text. */
export const BODY_NAMES =
  'article-body article-content article-text article-copy article-main-body article-detail article-details ' +
  'article-body-content article-body-text articlebody articlecontent articletext articulo-cuerpo ' +
  'story-body story-content story-text story-copy storybody storytext news-body news-content news-text ' +
  'newstext news-detail post-content post-body post-text post-entry entry-content entry-body entry-text ' +
  'body-copy body-text bodytext bodycopy content-body content-text content-article main-content-body page-content ' +
  'paragraph-container rich-text richtext wysiwyg text-content text-body textbody single-content single-body ' +
  'field-name-body field-body node-body cuerpo texto corpo artikel-body artikel-text artikeltext artikelinhalt ' +
  'end-text endtext artibody arti-body trs-editor text-area article-con art-con artcon content-area main-text ' +
  'rm-txt-con show-text zoom zw-content wz-content cont-article all-txt left-zw text-con textcon post-con ' +
  'news-con newscontent content-main content-article-body js-article-inner'

/** Parts that are not the article, by the reason for leaving them out. */
export const OUT_NAMES: readonly (readonly [DropReason, string])[] = [
  [
    'hidden',
    'screen-reader-text screen-reader-only sr-only visually-hidden visuallyhidden offscreen u-hidden is-hidden',
  ],
  [
    'related',
    'related related-article related-content related-link related-post related-news related-story relatedlink ' +
      'recommend recommended recommendation recommendation-list recirc recirculation read-more readmore more-from ' +
      'more-news more-stories more-on more-articles see-also also-read also-like you-may-like might-like trending ' +
      'popular most-read most-viewed most-popular mostread mostviewed latest-news latest-post latest-article top-stories ' +
      'topstories teaser teaser-list teaserlist promo-list outbrain taboola ob-widget trc zergnet revcontent ' +
      'next-article prev-article previous-post next-post post-navigation post-nav nextprev xgxw xgyd relate ' +
      'hot-news hotnews hot-list rank ranking tuijian article-list articlelist story-list news-list newslist ' +
      'linklist further-reading mehr-zum-thema weiterlesen lees-ook lire-aussi related-item inline-related ' +
      'sidebar side-bar right-rail rightrail rail =aside ' +
      'onward in-this-story linked-stories storylines up-next read-next readnext nextup contextual-link',
  ],
  [
    'control',
    'share sharing share-bar share-button share-tool share-link sharebar sharethis addthis addtoany a2a bdshare ' +
      'bdsharebuttonbox jiathis bshare social social-share social-link social-media social-icon social-bar sns ' +
      'follow follow-us toolbar article-tool tool-bar print print-button =font-size =fontsize =text-size font-resizer text-resizer bookmark ' +
      'save-article like-button rating vote feedback search searchbox search-box search-form login log-in signin ' +
      'sign-in register skip-link skiplink player-control ' +
      'audio-player article-audio listen speech read-aloud app-download appdownload qr qrcode qr-code erweima weixin ' +
      'player-menu video-controls vjs-control-bar vjs-modal-dialog vjs-text-track-settings vjs-menu jw-controls mejs-controls plyr-controls ' +
      'modal popup pop-up popover overlay lightbox tooltip accessibility post-rating star-rating',
  ],
  [
    'advertisement',
    'ad ads adv advert adverts advertisement advertising adbox ad-box ad-slot ad-container ad-wrapper adslot ' +
      'adsense adunit ad-unit banner-ad google-ad gg dfp gpt-ad sponsor sponsored sponsored-content promo promotion ' +
      'promobox promo-box newsletter newsletter-signup newsletter-form nl-signup subscribe subscription subscribe-box ' +
      'donate donation appeal support-us membership commercial partner-content native-ad anzeige ' +
      'werbung publicidad publicite reklama affiliate widget-ad guanggao signup sign-up email-signup cta',
  ],
  [
    'inset',
    'infobox info-box factbox fact-box facts-box =fact =facts faktaboks fakta faktarutor infokasten infobloc ' +
      'inset explainer-box did-you-know poll quiz umfrage podcast summary-box ai-summary',
  ],
  [
    'author-box',
    'author-bio author-box authorbox author-info-box about-author about-the-author author-profile author-card ' +
      'author-description author-about writer-bio bio biography contributor-bio post-author-box author-footer ' +
      'article-author-bio m-author-bio article-footer-author ' +
      'message-user post-profile postprofile userinfo poster-info',
  ],
  ['copyright', 'copyright copy-right legal legal-notice disclaimer banquan shengming statement mzsm'],
  [
    'navigation',
    'nav navbar navigation main-nav subnav nav-bar menu main-menu submenu breadcrumb breadcrumbs crumb bread-crumbs ' +
      'crumbs pagination pager paging page-nav topbar top-bar sitemap site-map =tag tag-list taglist tag-cloud ' +
      'topic-list =topic =keyword =label =categories category-list post-tag entry-tag article-tag article-topic entry-utility postmetadata ' +
      'toc table-of-contents masthead site-header ' +
      'page-header global-header siteheader mianbaoxie daohang weizhi',
  ],
  [
    'footer',
    'footer foot site-footer page-footer global-footer sitefooter bottom-nav imprint impressum colophon',
  ],
]

/** Parts that are not the article however much they say. */
export const SURE_NAMES: typeof OUT_NAMES = [
  [
    'control',
    'cookie cookie-banner cookie-consent cookie-notice cookie-law consent consent-banner gdpr onetrust ' +
      'onetrust-consent cookiebot usercentrics didomi',
  ],
  [
    'comments',
    'comment comments-area comment-list commentlist comments-section disqus disqus-thread livefyre respond ' +
      'comment-respond reader-comment user-comment pinglun kommentare kommentar comentario commentaire gentie post-tie',
  ],
]

/** Asides that belong to the text: hints and warnings of manuals (Sphinx, Docusaurus, GitHub, Obsidian), notes. */
export const CALLOUT_NAMES =
  /(?:^|[\s_-])(?:admonition|callout|markdown-alert|footnotes?|endnotes?|sidenote|marginnote)(?:$|[\s_-])/i

/** Captions and credits of pictures. */
export const CAPTION_NAMES =
  'caption captions wp-caption-text image-caption photo-caption img-caption media-caption picture-caption figcaption ' +
  'credit credits photo-credit image-credit media-credit image-copyright photo-info image-info legend pic-info ' +
  'picture-info img-desc image-description photo-text imgtext pictext'

/** A class of an author's name. */
export const AUTHOR_NAME =
  /(?:^|[-_ ])(?:authors?|byline|autor(?:en|es|in|i)?|auteurs?|writer|reporter)(?:[-_]*(?:[Nn]ames?|link|text|\d+))?(?: |$)|[a-z](?:Author|Byline)(?:s|Name)?(?: |$)/

/** A class or label of a breadcrumb, as content systems of several languages name it. */
export const CRUMB_NAMES =
  /(?:^|[-_ ])(?:bread-?crumbs?|crumbs?|(?:entry|td)-crumbs|(?:fil-?d-?)?ariane|arbo|migas?|topic-?path|pan-?kuzu|kruimelpad|weizhi)(?:$|[-_ ])|[a-z]Breadcrumbs?(?:$|[-_ ])/i
/** Such a class too, and of much else. */
export const CRUMB_PLACE_NAMES =
  /(?:^|[-_ ])(?:place|position|location|path|pathway|nav-?path|address|local|site-?map)(?:$|[-_ ])/i

/** The same in Drupal. */
export const USER_NAME = /(?:^| )username(?: |$)/

/** The address of an author's page. */
export const AUTHOR_PAGE =
  /\/(?:authors?|autor(?:en|es|in|i|zy)?|auteurs?|contributors?|journalists?|redakteure?|reporters?|signataires?|writers?|penulis|yazar|forfatter|skribent)\/[^/?#]{3}/i

/** Behind the address of a text, that of its further pages. */
export const PAGE_NUMBER = /^[/?&_-]{1,2}(?:page|p|pn|seite)?[=/_-]?\d{1,3}\/?$/

/** Where scripts that load pictures late keep the address (lazysizes, jQuery Lazy Load, slick, WP Rocket, Jetpack, Echo.js…). */
export const LAZY_ADDRESSES = (
  'dataSrc dataOriginal dataLazySrc dataLazy dataActualsrc dataCroporisrc dataHiResSrc dataOrigFile dataOriginalSrc ' +
  'dataFullSrc dataEcho dataImgSrc dataDefaultSrc dataDelayedUrl dataLazyload dataUrl'
).split(' ')

/** The file that stands where a picture is still to come. */
export const PLACEHOLDER_FILE =
  /(?:^|[/_.-])(?:blank|spacer|placeholder|pixel|transparent|trans|loading|loader|grey|gray|empty|clear|1x1|lazy|lazyload|dot)\.(?:gif|png|svg)$/i

/** Who shows films, posts, maps and charts inside other pages, after the providers of oEmbed (oembed.com). */
export const PROVIDERS: readonly (readonly [name: string, hosts: string])[] = [
  ['youtube', 'youtube.com youtube-nocookie.com youtu.be'],
  ['vimeo', 'vimeo.com'],
  ['dailymotion', 'dailymotion.com dai.ly'],
  ['x', 'twitter.com x.com'],
  ['instagram', 'instagram.com instagr.am'],
  ['facebook', 'facebook.com fb.watch'],
  ['tiktok', 'tiktok.com'],
  ['reddit', 'reddit.com redditmedia.com'],
  ['bluesky', 'bsky.app'],
  ['telegram', 't.me'],
  ['soundcloud', 'soundcloud.com'],
  ['spotify', 'spotify.com'],
  ['apple', 'podcasts.apple.com music.apple.com'],
  ['twitch', 'twitch.tv'],
  ['ted', 'ted.com'],
  ['bilibili', 'bilibili.com'],
  ['youku', 'youku.com'],
  ['tencent-video', 'v.qq.com'],
  ['vk', 'vk.com vkvideo.ru'],
  ['rutube', 'rutube.ru'],
  ['niconico', 'nicovideo.jp'],
  ['datawrapper', 'dwcdn.net datawrapper.de'],
  ['flourish', 'flo.uri.sh flourish.studio'],
  ['infogram', 'infogram.com'],
  ['documentcloud', 'documentcloud.org'],
  ['scribd', 'scribd.com'],
  ['slideshare', 'slideshare.net'],
  ['issuu', 'issuu.com'],
  ['giphy', 'giphy.com'],
  ['flickr', 'flickr.com flic.kr'],
  ['pinterest', 'pinterest.com'],
  ['codepen', 'codepen.io'],
  ['google-maps', 'maps.google.com'],
  ['openstreetmap', 'openstreetmap.org'],
  ['streamable', 'streamable.com'],
  ['brightcove', 'players.brightcove.net'],
  ['jwplayer', 'jwplayer.com jwplatform.com'],
]

/** A title that says that something is embedded and nothing of what. */
export const EMBED_TITLE =
  /^(?:(?:the|an?|youtube|vimeo|dailymotion|twitter|x|instagram|facebook|tiktok|soundcloud|spotify|google|bilibili|video|audio|media|player|embed|embedded|embeds|post|tweet|content|iframe|frame|widget|external|map|maps|from|of)[\s:.-]*)*$/i

/** Classes that the scripts of posts ask for. */
export const POST_NAMES =
  /(?:^|\s)(?:twitter-tweet|twitter-video|instagram-media|tiktok-embed|reddit-(?:card|embed-bq)|bluesky-embed|fb-post)(?:\s|$)/

/** Who took a picture, or whose it is. */
export const CREDIT_NAMES =
  /(?:^|[\s_-])(?:credits?|copyright|photographer|attribution|img-?source|image-?source|photo-?source|figure-?source)(?:$|[\s_-])/i

/** Classes of links that are set as buttons (Bootstrap, WordPress, Squarespace…). */
export const BUTTON_NAMES =
  /(?:^|\s)(?:btn|button|wp-block-button__link|buy|buy-?(?:now|button|btn|link)|cta-?(?:button|btn|link))(?:\s|$)/i

/** The address of a file that is read or saved. */
export const DOCUMENT_FILE =
  /^[^?#]*\.(?:pdf|docx?|xlsx?|pptx?|od[pst]|ofd|wps|rtf|csv|zip|rar|7z|epub)(?:[?#]|$)/i
