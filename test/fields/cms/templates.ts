/** Pages as content systems write them: the structure of each is theirs, names and texts are made up. */
import type { Article } from '../../../src/index.ts'
import type { Story } from './articles.ts'

export type Wanted = Partial<
  Pick<
    Article,
    | 'title'
    | 'subtitle'
    | 'authors'
    | 'editors'
    | 'date'
    | 'updated'
    | 'site'
    | 'image'
    | 'keywords'
    | 'category'
    | 'access'
    | 'source'
    | 'views'
  >
>

export interface Template {
  name: string
  langs: readonly string[]
  html(story: Story): string
  wanted(story: Story): Wanted
}

export const ps = ({ paragraphs }: Story) => paragraphs.map((text) => `<p>${text}</p>`).join('\n')
export const picture = ({ host }: Story) => `https://${host}/media/bridge-1200.jpg`
export const page = ({ lang, title, site }: Story, head: string, body: string, suffix = ` - ${site}`) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>${title}${suffix}</title>${head}</head><body>${body}</body></html>`
export const ld = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', ...data })}</script>`
export const og = (story: Story, more: Readonly<Record<string, string>> = {}) =>
  Object.entries({
    'og:type': 'article',
    'og:title': story.title,
    'og:site_name': story.site,
    'og:image': picture(story),
    'og:url': `https://${story.host}/harbour/old-bridge`,
    ...more,
  })
    .map(([name, value]) => `<meta property="${name}" content="${value}">`)
    .join('')
export const nav = ({ site, section }: Story) =>
  `<header><div class="logo"><a href="/">${site}</a></div><nav><ul><li><a href="/">1</a></li><li><a href="/s">${section}</a></li><li><a href="/k">24</a></li></ul></nav></header>`
export const foot = ({ site }: Story) => `<footer><p>© 2024 ${site}</p></footer>`
const MOMENT = '2024-03-05T10:30'

export const templates: readonly Template[] = [
  {
    name: 'WordPress Twenty Seventeen',
    langs: ['en', 'de', 'es', 'tr'],
    html: (s) =>
      page(
        s,
        `<meta name="generator" content="WordPress 6.4">`,
        `${nav(s)}<div id="primary"><main id="main"><article class="post type-post hentry"><header class="entry-header"><div class="entry-meta"><span class="screen-reader-text">·</span>
<span class="posted-on"><a href="/b" rel="bookmark"><time class="entry-date published" datetime="2024-03-05T10:30:12+01:00">${s.moment}</time><time class="updated" datetime="2024-03-06T08:00:00+01:00">6</time></a></span><span class="byline"> ${s.by} <span class="author vcard"><a class="url fn n" href="/author/x/">${s.authors[0]}</a></span></span></div>
<h1 class="entry-title">${s.title}</h1></header><div class="entry-content">${ps(s)}</div><footer class="entry-footer"><span class="cat-tags-links"><span class="cat-links"><a href="/category/x/" rel="category tag">${s.section}</a></span><span class="tags-links"><a href="/tag/1/" rel="tag">${s.tags[0]}</a>, <a href="/tag/2/" rel="tag">${s.tags[1]}</a></span></span></footer></article></main></div>${foot(s)}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+01:00',
      category: s.section,
      keywords: [...s.tags],
    }),
  },
  {
    name: 'WordPress with Yoast',
    langs: ['nl', 'fr', 'pl', 'pt'],
    html: (s) =>
      page(
        s,
        og(s, {
          'article:published_time': '2024-03-05T09:30:12+00:00',
          'article:modified_time': '2024-03-06T07:00:00+00:00',
        }) +
          `<meta name="author" content="${s.authors[0]}"><meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="${s.authors[0]}"><meta name="twitter:label2" content="Est. reading time"><meta name="twitter:data2" content="3 minutes">` +
          ld({
            '@graph': [
              {
                '@type': 'Article',
                '@id': `https://${s.host}/x/#article`,
                isPartOf: { '@id': `https://${s.host}/x/` },
                author: { name: s.authors[0], '@id': `https://${s.host}/#/schema/person/1` },
                headline: s.title,
                datePublished: '2024-03-05T09:30:12+00:00',
                dateModified: '2024-03-06T07:00:00+00:00',
                publisher: { '@id': `https://${s.host}/#organization` },
                image: { '@id': `https://${s.host}/x/#primaryimage` },
                keywords: [...s.tags],
                articleSection: [s.section],
                inLanguage: s.lang,
              },
              { '@type': 'ImageObject', '@id': `https://${s.host}/x/#primaryimage`, url: picture(s) },
              { '@type': 'Organization', '@id': `https://${s.host}/#organization`, name: s.site },
              {
                '@type': 'Person',
                '@id': `https://${s.host}/#/schema/person/1`,
                name: s.authors[0],
                url: `https://${s.host}/author/1/`,
              },
            ],
          }),
        `${nav(s)}<main><article><h1>${s.title}</h1><div class="entry-content">${ps(s)}</div></article></main>${foot(s)}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T09:30:12+00:00',
      updated: '2024-03-06T07:00:00+00:00',
      site: s.site,
      image: picture(s),
      keywords: [...s.tags],
      category: s.section,
    }),
  },
  {
    name: 'tagDiv Newspaper',
    langs: ['es', 'it', 'pt'],
    html: (s) =>
      page(
        s,
        og(s),
        `${nav(s)}<article class="post" itemscope itemtype="https://schema.org/Article"><div class="td-post-header"><div class="td-crumb-container"><div class="entry-crumbs"><span><a class="entry-crumb" href="/">1</a></span> <i class="td-icon-right"></i> <span><a class="entry-crumb" href="/c">${s.section}</a></span> <i class="td-icon-right"></i> <span class="td-bred-no-url-last">${s.title}</span></div></div>
<ul class="td-category"><li class="entry-category"><a href="/c">${s.section}</a></li></ul><header class="td-post-title"><h1 class="entry-title">${s.title}</h1><div class="td-module-meta-info"><div class="td-post-author-name"><div class="td-author-by">${s.by}</div> <a href="/author/a/">${s.authors[0]}</a><div class="td-author-line"> - </div></div><span class="td-post-date"><time class="entry-date updated td-module-date" datetime="2024-03-05T10:30:12-03:00">${s.day}</time></span><div class="td-post-comments"><a href="#c"><i class="td-icon-comments"></i>0</a></div><div class="td-post-views"><i class="td-icon-views"></i><span class="td-nr-views-12">347</span></div></div></header></div>
<div class="td-post-content">${ps(s)}</div><footer><div class="td-post-source-tags"><ul class="td-tags"><li><span>TAGS</span></li><li><a href="/tag/1/">${s.tags[0]}</a></li><li><a href="/tag/2/">${s.tags[1]}</a></li></ul></div>
<span class="td-page-meta" itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="${s.authors[0]}"></span><meta itemprop="datePublished" content="2024-03-05T10:30:12-03:00"><meta itemprop="dateModified" content="2024-03-05T10:30:12-03:00"><meta itemprop="headline" content="${s.title}"></footer></article>${foot(s)}`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12-03:00',
      site: s.site,
      image: picture(s),
    }),
  },
  {
    name: 'Arc XP',
    langs: ['en', 'es', 'fr'],
    html: (s) =>
      page(
        s,
        og(s, { 'og:image:alt': s.lead }) +
          `<meta name="keywords" content="${s.tags.join(',')}"><meta property="article:section" content="${s.section}">` +
          ld({
            '@type': 'NewsArticle',
            headline: s.title,
            datePublished: '2024-03-05T10:30:12Z',
            dateModified: '2024-03-05T11:02:00Z',
            author: s.authors.map((name) => ({ '@type': 'Person', name, jobTitle: 'Reporter' })),
            isAccessibleForFree: false,
            publisher: { '@type': 'NewsMediaOrganization', name: s.site },
          }),
        `<div id="fusion-app"><main>${nav(s)}<article><h1 class="headline">${s.title}</h1><h2 class="subheadline">${s.lead}</h2><div class="b-byline"><span class="b-byline__by">${s.by}</span> <a class="b-byline__name" href="/author/1">${s.authors[0]}</a> &amp; <a class="b-byline__name" href="/author/2">${s.authors[1]}</a></div><time class="b-date" datetime="2024-03-05T10:30:12Z">${s.moment}</time><div class="article-body">${ps(s)}</div></article></main></div><script>window.Fusion=window.Fusion||{};Fusion.globalContent={"publish_date":"2024-03-05T10:30:12Z"};</script>`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [...s.authors],
      date: '2024-03-05T10:30:12+00:00',
      updated: '2024-03-05T11:02:00+00:00',
      site: s.site,
      category: s.section,
      keywords: [...s.tags],
      access: 'paid',
    }),
  },
  {
    name: 'Drupal 7',
    langs: ['en', 'pl', 'ru'],
    html: (s) =>
      page(
        s,
        `<meta name="Generator" content="Drupal 7">`,
        `${nav(s)}<div id="main"><h1 class="page__title title" id="page-title">${s.title}</h1><article class="node node-article"><p class="submitted"><span property="dc:date dc:created" content="2024-03-05T10:30:00+01:00" datatype="xsd:dateTime">${s.moment}</span> — <span class="username" property="foaf:name">${s.authors[0]}</span></p><div class="field field-name-body field-type-text-with-summary"><div class="field-items"><div class="field-item even" property="content:encoded">${ps(s)}</div></div></div><div class="field field-name-field-tags"><div class="field-items"><div class="field-item even"><a href="/t/1" property="rdfs:label skos:prefLabel">${s.tags[0]}</a></div><div class="field-item odd"><a href="/t/2" property="rdfs:label skos:prefLabel">${s.tags[1]}</a></div></div></div></article></div>${foot(s)}`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05T10:30' }),
  },
  {
    name: 'Drupal 10',
    langs: ['fr', 'sv'],
    html: (s) =>
      page(
        s,
        `<meta name="Generator" content="Drupal 10"><link rel="canonical" href="https://${s.host}/node/12">`,
        `${nav(s)}<main role="main"><nav class="breadcrumb" role="navigation"><ol><li><a href="/">1</a></li><li><a href="/s">${s.section}</a></li></ol></nav><h1 class="title page-title"><span class="field field--name-title">${s.title}</span></h1><article role="article" class="node node--type-article"><footer class="node__meta"><div class="node__submitted">${s.by} <span class="field field--name-uid"><span>${s.authors[0]}</span></span>, <span class="field field--name-created"><time datetime="2024-03-05T10:30:12+01:00" class="datetime">${s.moment}</time></span></div></footer><div class="node__content"><div class="field field--name-body">${ps(s)}</div></div></article></main>${foot(s)}`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+01:00',
    }),
  },
  {
    name: 'TYPO3 news',
    langs: ['de', 'nl'],
    html: (s) =>
      page(
        s,
        `<meta name="generator" content="TYPO3 CMS">`,
        `${nav(s)}<div class="news news-single"><div class="article" itemscope itemtype="http://schema.org/Article"><div class="header"><h1 itemprop="headline">${s.title}</h1></div><p class="extra"><span class="news-list-date"><time itemprop="datePublished" datetime="2024-03-05">05.03.2024</time></span> <span class="news-list-author">${s.by} <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span itemprop="name">${s.authors[0]}</span></span></span></p><div class="teaser-text" itemprop="description"><p>${s.lead}</p></div><div class="news-text-wrap" itemprop="articleBody">${ps(s)}</div></div></div>${foot(s)}`,
        `: ${s.site}`,
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05' }),
  },
  {
    name: 'Blogger',
    langs: ['es', 'it', 'ru'],
    html: (s) =>
      page(
        s,
        `<meta content="blogger" name="generator"><meta content="https://${s.host}/2024/03/old-bridge.html" property="og:url"><meta content="${s.title}" property="og:title">`,
        `<div id="header"><h1 class="title"><a href="/">${s.site}</a></h1></div><div class="blog-posts hfeed"><div class="date-outer"><h2 class="date-header"><span>${s.day}</span></h2><div class="date-posts"><div class="post hentry" itemscope itemtype="http://schema.org/BlogPosting"><h3 class="post-title entry-title" itemprop="name">${s.title}</h3><div class="post-body entry-content" itemprop="description articleBody">${ps(s)}</div><div class="post-footer"><div class="post-footer-line post-footer-line-1"><span class="post-author vcard">${s.by} <span class="fn" itemprop="author" itemscope itemtype="http://schema.org/Person"><a class="g-profile" href="https://www.blogger.com/profile/1" rel="author" title="author profile"><span itemprop="name">${s.authors[0]}</span></a></span></span> <span class="post-timestamp"> <a class="timestamp-link" href="/x" rel="bookmark"><abbr class="published" itemprop="datePublished" title="2024-03-05T10:30:00+01:00">10:30</abbr></a></span></div><div class="post-footer-line post-footer-line-2"><span class="post-labels"><a href="/search/label/1" rel="tag">${s.tags[0]}</a>, <a href="/search/label/2" rel="tag">${s.tags[1]}</a></span></div></div></div></div></div></div>`,
        '',
      ).replace(`<title>${s.title}</title>`, `<title>${s.site}: ${s.title}</title>`),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:00+01:00',
      keywords: [...s.tags],
    }),
  },
  {
    name: 'Medium',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        og(s, {
          'og:site_name': 'Medium',
          'article:published_time': '2024-03-05T10:30:12.345Z',
          'article:author': `https://medium.com/@writer`,
        }) +
          `<meta name="author" content="${s.authors[0]}"><meta name="twitter:label1" content="Reading time"><meta name="twitter:data1" content="4 min read">` +
          ld({
            '@type': 'NewsArticle',
            image: [picture(s)],
            headline: s.title,
            datePublished: '2024-03-05T10:30:12.345Z',
            author: { '@type': 'Person', name: s.authors[0], url: 'https://medium.com/@writer' },
            creator: [s.authors[0]],
            publisher: { '@type': 'Organization', name: s.site },
          }),
        `<div id="root"><article><div class="l"><h1 data-testid="storyTitle">${s.title}</h1><div><a rel="noopener follow" href="/@writer"><img alt="${s.authors[0]}" src="https://miro.medium.com/a.jpg"></a><a data-testid="authorName" href="/@writer">${s.authors[0]}</a><span>·</span><button>Follow</button><span>4 min read</span><span>·</span><span data-testid="storyPublishDate">Mar 5, 2024</span></div></div><section>${ps(s)}</section></article></div>`,
        ` | by ${s.authors[0]} | ${s.site} | Medium`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+00:00',
      site: 'Medium',
    }),
  },
  {
    name: 'Ghost',
    langs: ['en', 'de', 'pt'],
    html: (s) =>
      page(
        s,
        og(s, {
          'article:published_time': '2024-03-05T10:30:12.000Z',
          'article:modified_time': '2024-03-06T07:00:00.000Z',
        }) +
          s.tags.map((tag) => `<meta property="article:tag" content="${tag}">`).join('') +
          `<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="${s.authors[0]}"><meta name="twitter:label2" content="Filed under"><meta name="twitter:data2" content="${s.tags.join(', ')}">`,
        `${nav(s)}<main><article class="gh-article post"><header class="gh-article-header"><a class="gh-article-tag" href="/t">${s.tags[0]}</a><h1 class="gh-article-title">${s.title}</h1><p class="gh-article-excerpt">${s.lead}</p><div class="gh-article-meta"><figure class="gh-article-author-image"><img alt="${s.authors[0]}" src="/a.jpg"></figure><div class="gh-article-meta-wrapper"><h4 class="gh-article-author-name"><a href="/author/1/">${s.authors[0]}</a></h4><div class="gh-article-meta-content"><time class="gh-article-meta-date" datetime="2024-03-05">05 Mar 2024</time><span class="gh-article-meta-length"><span class="bull">—</span> 4 min read</span></div></div></div></header><section class="gh-content">${ps(s)}</section></article></main>${foot(s)}`,
        '',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+00:00',
      updated: '2024-03-06T07:00:00+00:00',
      site: s.site,
      image: picture(s),
      keywords: [...s.tags],
    }),
  },
  {
    name: 'DedeCMS',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta name="keywords" content="${s.tags.join(',')}">`,
        `${nav(s)}<div class="place"><strong>当前位置:</strong> <a href="/">主页</a> > <a href="/s/">${s.section}</a> > </div><div class="viewbox"><div class="title"><h2>${s.title}</h2></div><div class="info"><small>时间:</small>2024-03-05 10:30<small>来源:</small>未知 <small>作者:</small>${s.authors[0]} <small>点击:</small><script src="/plus/count.php"></script>次</div><div class="content"><table width="100%"><tr><td>${ps(s)}</td></tr></table></div><div class="boxoff"><strong>(责任编辑：${s.authors[1]})</strong></div></div>`,
        `_${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      editors: [s.authors[1]],
      date: '2024-03-05T10:30',
      source: null,
      keywords: [...s.tags],
      category: s.section,
    }),
  },
  {
    name: 'PHPCMS',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta name="keywords" content="${s.tags.join(' ')}">`,
        `<div class="crumbs"><a href="/">首页</a><span> &gt; </span><a href="/s/">${s.section}</a> > 正文</div><div id="Article"><h1>${s.title}<br /><span>2024-03-05 10:30:12 &nbsp;&nbsp;来源：${s.site} &nbsp;&nbsp;评论：<a href="#c" id="comment">0</a>&nbsp;点击：<span id="hits"></span></span></h1><div class="content">${ps(s)}</div></div>`,
        ` - ${s.section} - ${s.site}`,
      ),
    wanted: (s) => ({ title: s.title, authors: [], date: '2024-03-05T10:30:12', source: s.site }),
  },
  {
    name: 'government portal',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta name="SiteName" content="东湾市人民政府"><meta name="SiteDomain" content="dongwan.gov.example"><meta name="ColumnName" content="工作动态"><meta name="ColumnType" content="工作动态"><meta name="ArticleTitle" content="${s.title}"><meta name="PubDate" content="2024-03-05 10:30"><meta name="ContentSource" content="市交通局"><meta name="Keywords" content="${s.tags.join(',')}"><meta name="Author" content="${s.authors[0]}">`,
        `<div class="header"><a href="/">首页</a></div><div class="position">您现在的位置： <a href="/">首页</a> &gt; <a href="/w/">工作动态</a></div><div class="article"><h1>${s.title}</h1><div class="info"><span>发布时间：2024-03-05 10:30</span><span>来源：市交通局</span><span>浏览次数：<b>126</b></span><span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div><div class="TRS_Editor">${ps(s)}</div></div><div class="foot">主办：东湾市人民政府</div>`,
        '_东湾市人民政府',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30',
      source: '市交通局',
      site: '东湾市人民政府',
      category: '工作动态',
      keywords: [...s.tags],
      views: 126,
    }),
  },
  {
    name: 'Chinese portal',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        og(s, { 'article:published_time': '2024-03-05T10:30:12+08:00', 'article:author': s.site }) +
          `<meta name="weibo: article:create_at" content="2024-03-05 10:30:12"><meta name="tags" content="${s.tags.join(',')}"><meta name="mediaid" content="${s.site}">`,
        `<div class="main-content"><div class="path"><a href="/">新闻中心</a> > <a href="/s">${s.section}</a> > 正文</div><h1 class="main-title">${s.title}</h1><div class="top-bar"><div class="date-source"><span class="date">2024年03月05日 10:30</span> <a class="source" href="/d">${s.site}</a></div></div><div class="article" id="article">${ps(s)}<p class="show_author">责任编辑：${s.authors[0]} SN231</p></div></div>`,
        `|${s.tags[0]}_新浪网`,
      ),
    wanted: (s) => ({
      title: s.title,
      editors: [s.authors[0]],
      date: '2024-03-05T10:30:12+08:00',
      source: s.site,
    }),
  },
  {
    name: 'Naver News',
    langs: ['ko'],
    html: (s) =>
      page(
        s,
        og(s, { 'og:site_name': '네이버뉴스', 'og:article:author': `${s.site} | 네이버` }),
        `<div id="ct_wrap"><div class="media_end_head"><div class="media_end_head_title"><h2 id="title_area" class="media_end_head_headline"><span>${s.title}</span></h2></div><div class="media_end_head_info"><div class="media_end_head_info_datestamp"><div class="media_end_head_info_datestamp_bunch">입력<span class="media_end_head_info_datestamp_time _ARTICLE_DATE_TIME" data-date-time="2024-03-05 10:30:12">2024.03.05. 오전 10:30</span></div><div class="media_end_head_info_datestamp_bunch">수정<span class="media_end_head_info_datestamp_time _ARTICLE_MODIFY_DATE_TIME" data-modify-date-time="2024-03-05 11:02:00">2024.03.05. 오전 11:02</span></div></div><div class="media_end_head_journalist"><a class="media_end_head_journalist_box"><em class="media_end_head_journalist_name">${s.authors[0]} 기자</em></a></div></div></div><div id="newsct_article" class="newsct_article"><article id="dic_area" class="go_trans">${s.paragraphs.join('<br><br>')}</article></div><div class="byline"><p class="byline_p"><span class="byline_s">${s.authors[0]} 기자(minsu@hanggu.example)</span></p></div></div>`,
        '',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30',
      updated: '2024-03-05T11:02',
      image: picture(s),
    }),
  },
  {
    name: 'Daum News',
    langs: ['ko'],
    html: (s) =>
      page(
        s,
        og(s, { 'og:regDate': '20240305103012', 'article:media_name': s.site, 'og:site_name': s.site }),
        `<div id="mArticle"><div class="head_view"><em class="info_cp"><a href="/cp"><img alt="${s.site}" src="/l.png"></a></em><h3 class="tit_view" data-translation="true">${s.title}</h3><div class="info_view"><span class="txt_info">${s.authors[0]}</span><span class="txt_info">입력 <span class="num_date">2024. 3. 5. 10:30</span></span><button>댓글 3</button></div></div><div class="news_view"><div class="article_view"><section>${ps(s)}</section></div></div></div>`,
        '',
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05T10:30', site: s.site }),
  },
  {
    name: 'Yahoo Japan',
    langs: ['ja'],
    html: (s) =>
      page(
        s,
        og(s, { 'og:site_name': 'Yahoo!ニュース' }) +
          ld({
            '@type': 'NewsArticle',
            headline: `${s.title}（${s.site}）`,
            datePublished: '2024-03-05T10:30:12+09:00',
            author: { '@type': 'Organization', name: s.site },
            image: picture(s),
          }),
        `<div id="contents"><article><header><h1>${s.title}</h1><div class="meta"><time>3/5(火) 10:30</time>配信<span class="count"><em>12</em>コメント12件</span><a href="/media/minato">${s.site}</a></div></header><div class="article_body">${ps(s)}</div><p>最終更新：<time>3/5(火) 11:02</time></p></article></div>`,
        `（${s.site}） - Yahoo!ニュース`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.site],
      date: '2024-03-05T10:30:12+09:00',
      site: 'Yahoo!ニュース',
    }),
  },
  {
    name: 'Japanese paper',
    langs: ['ja'],
    html: (s) =>
      page(
        s,
        og(s),
        `${nav(s)}<div class="topicpath"><a href="/">トップ</a> &gt; <a href="/s">${s.section}</a> &gt; 記事</div><article><h1 class="c-article-title">${s.title}</h1><ul class="c-article-info"><li><time datetime="2024-03-05T10:30:00+09:00">2024年3月5日 10時30分</time></li><li class="writer">${s.by}${s.authors[0]}</li><li>有料会員記事</li></ul><div class="article-body">${ps(s)}</div></article>`,
        `：${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:00+09:00',
      site: s.site,
    }),
  },
  {
    name: 'Joomla',
    langs: ['en', 'de', 'it'],
    html: (s) =>
      page(
        s,
        `<meta name="generator" content="Joomla! - Open Source Content Management"><meta name="author" content="${s.authors[0]}"><meta name="keywords" content="${s.tags.join(', ')}">`,
        `${nav(s)}<div class="item-page" itemscope itemtype="https://schema.org/Article"><meta itemprop="inLanguage" content="${s.lang}"><div class="page-header"><h2 itemprop="headline">${s.title}</h2></div><dl class="article-info muted"><dt class="article-info-term">Details</dt><dd class="createdby" itemprop="author" itemscope itemtype="https://schema.org/Person">${s.by} <span itemprop="name">${s.authors[0]}</span></dd><dd class="category-name"><a href="/c" itemprop="genre">${s.section}</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="2024-03-05T10:30:12+01:00" itemprop="datePublished">${s.day}</time></dd><dd class="hits"><meta itemprop="interactionCount" content="UserPageVisits:123">123</dd></dl><div itemprop="articleBody">${ps(s)}</div></div>${foot(s)}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+01:00',
      keywords: [...s.tags],
      category: s.section,
    }),
  },
  {
    name: 'SPIP',
    langs: ['fr'],
    html: (s) =>
      page(
        s,
        `<meta name="generator" content="SPIP 4.2">`,
        `${nav(s)}<p class="arbo"><a href="/">Accueil</a> > <a href="/r">${s.section}</a> > <strong class="on">${s.title}</strong></p><div class="cartouche"><h1 class="entry-title">${s.title}</h1><p class="soustitre">${s.lead}</p><p class="info-publi"><abbr class="published" title="2024-03-05T09:30:12Z">mardi 5 mars 2024</abbr><span class="sep">, </span><span class="auteurs">par  <span class="vcard author"><a class="url fn spip_in" href="/a">${s.authors[0]}</a></span>, <span class="vcard author"><a class="url fn spip_in" href="/b">${s.authors[1]}</a></span></span></p></div><div class="texte entry-content">${ps(s)}</div>`,
      ),
    wanted: (s) => ({ title: s.title, authors: [...s.authors], date: '2024-03-05T09:30:12+00:00' }),
  },
  {
    name: 'Plone',
    langs: ['en', 'nl'],
    html: (s) =>
      page(
        s,
        `<meta name="generator" content="Plone - http://plone.com"><meta name="DC.date.created" content="2024-03-05T10:30:12+01:00"><meta name="DC.creator" content="${s.authors[0]}"><meta name="keywords" content="${s.tags.join(', ')}">`,
        `${nav(s)}<div id="content"><h1 class="documentFirstHeading">${s.title}</h1><div class="documentByLine"><span class="documentAuthor">${s.by} <a href="/author/1">${s.authors[0]}</a> — </span><span class="documentPublished">${s.moment}</span></div><div class="documentDescription">${s.lead}</div><div id="content-core"><div id="parent-fieldname-text">${ps(s)}</div></div></div>`,
        ` — ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+01:00',
      keywords: [...s.tags],
    }),
  },
  {
    name: '1C-Bitrix',
    langs: ['ru'],
    html: (s) =>
      page(
        s,
        '',
        `${nav(s)}<h1 id="pagetitle">${s.title}</h1><div class="news-detail"><span class="news-date-time">05.03.2024 10:30</span><img class="detail_picture" src="/upload/iblock/1.jpg" alt="${s.title}">${ps(s)}<small>${s.by}&nbsp;${s.authors[0]}<br></small><p><a href="/news/">Возврат к списку</a></p></div>`,
        '',
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05T10:30' }),
  },
  {
    name: 'BLOX',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        og(s) +
          `<meta name="keywords" content="${s.tags.join(', ')}"><meta name="author" content="By ${s.authors[0]} ${s.site}">`,
        `${nav(s)}<article class="asset" itemscope itemtype="https://schema.org/NewsArticle"><header class="asset-header"><div class="card-label-section"><a href="/news">${s.section}</a></div><h1 class="headline"><span itemprop="headline">${s.title}</span></h1><div class="meta"><span itemprop="author" class="tnt-byline asset-byline">By ${s.authors[0].toUpperCase()} ${s.site}</span><ul class="list-inline"><li class="hidden-print"><time datetime="2024-03-05T10:30:00-05:00" class="tnt-date asset-date text-muted">Mar 5, 2024</time></li><li class="visible-print"><time datetime="2024-03-06T08:15:00-05:00" class="tnt-date">Updated Mar 6, 2024</time></li><li>0</li></ul></div></header><div id="article-body" itemprop="articleBody">${ps(s)}</div></article>${foot(s)}`,
        ` | ${s.section} | ${s.host}`,
      ),
    wanted: (s) => ({
      title: s.title,
      date: '2024-03-05T10:30:00-05:00',
      site: s.site,
      keywords: [...s.tags],
      image: picture(s),
    }),
  },
  {
    name: 'Squarespace',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        og(s) +
          `<meta itemprop="name" content="${s.title} — ${s.site}"><meta itemprop="datePublished" content="2024-03-05T10:30:12+0000"><meta itemprop="author" content="${s.authors[0]}">`,
        `${nav(s)}<main><article class="entry blog-item h-entry"><div class="blog-item-wrapper"><div class="blog-meta-primary"><a class="blog-item-category" href="/c">${s.section}</a></div><h1 class="entry-title p-name">${s.title}</h1><div class="blog-item-meta-wrapper"><time class="dt-published" datetime="Mar 5">Mar 5</time><span>${s.by} <span class="blog-author-name">${s.authors[0]}</span></span></div><div class="blog-item-content e-content">${ps(s)}</div></div></article></main>`,
        ` — ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+00:00',
      site: s.site,
      image: picture(s),
    }),
  },
  {
    name: 'Substack',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        og(s, { 'og:site_name': '' }) +
          `<meta name="author" content="${s.authors[0]}">` +
          ld({
            '@type': 'NewsArticle',
            headline: s.title,
            description: s.lead,
            datePublished: '2024-03-05T10:30:12+00:00',
            dateModified: '2024-03-05T10:30:12+00:00',
            isAccessibleForFree: true,
            author: [{ '@type': 'Person', name: s.authors[0], url: 'https://substack.com/@w' }],
            publisher: { '@type': 'Organization', name: s.site },
            image: [{ '@type': 'ImageObject', url: picture(s) }],
          }),
        `<div class="single-post"><article class="newsletter-post post"><div class="post-header"><h1 class="post-title published">${s.title}</h1><h3 class="subtitle">${s.lead}</h3><div class="profile-hover-card-target"><a href="/@w">${s.authors[0]}</a></div><div class="meta">Mar 05, 2024</div><div class="post-ufi"><a>12</a><a>Share</a></div></div><div class="available-content"><div class="body markup">${ps(s)}</div></div></article></div>`,
        ` - by ${s.authors[0]} - ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+00:00',
      site: s.site,
      image: picture(s),
      access: 'free',
    }),
  },
  {
    name: 'Hugo',
    langs: ['en', 'de'],
    html: (s) =>
      page(
        s,
        og(s, { 'article:section': 'posts', 'article:published_time': '2024-03-05T10:30:12+01:00' }) +
          `<meta itemprop="wordCount" content="80"><meta name="author" content="${s.authors[0]}">`,
        `<header class="header"><a href="/">${s.site}</a></header><main class="main"><article class="post-single"><header class="post-header"><div class="breadcrumbs"><a href="/">Home</a>&nbsp;»&nbsp;<a href="/posts/">Posts</a></div><h1 class="post-title">${s.title}</h1><div class="post-meta"><span title="2024-03-05 10:30:12 +0100 CET">${s.day}</span>&nbsp;·&nbsp;2 min&nbsp;·&nbsp;${s.authors[0]}</div></header><div class="post-content">${ps(s)}</div><footer class="post-footer"><ul class="post-tags"><li><a href="/tags/1/">${s.tags[0]}</a></li><li><a href="/tags/2/">${s.tags[1]}</a></li></ul></footer></article></main>`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+01:00',
      site: s.site,
      image: picture(s),
    }),
  },
  {
    name: 'own system with lines alone',
    langs: ['de', 'fr', 'it', 'nl', 'pl', 'sv', 'tr', 'ru', 'pt'],
    html: (s) =>
      page(
        s,
        '',
        `${nav(s)}<div class="page"><div class="kicker">${s.section}</div><h1>${s.title}</h1><p class="intro"><strong>${s.lead}</strong></p><p class="meta">${s.by} ${s.authors[0]} | ${s.moment}</p><div class="text">${ps(s)}</div><div class="more"><h3>24</h3><ul><li><a href="/1">${s.lead}</a> <span>04.03.2024</span></li></ul></div></div>${foot(s)}`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: MOMENT }),
  },
  {
    name: 'schema.org microdata',
    langs: ['sv', 'tr', 'pl'],
    html: (s) =>
      page(
        s,
        `<meta name="news_keywords" content="${s.tags.join(', ')}"><link rel="image_src" href="${picture(s)}">`,
        `${nav(s)}<ol class="breadcrumbs" itemscope itemtype="https://schema.org/BreadcrumbList"><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/"><span itemprop="name">${s.site}</span></a><meta itemprop="position" content="1"></li><li itemprop="itemListElement" itemscope itemtype="https://schema.org/ListItem"><a itemprop="item" href="/s"><span itemprop="name">${s.section}</span></a><meta itemprop="position" content="2"></li></ol><article itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">${s.title}</h1><span itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/a" itemprop="url"><span itemprop="name">${s.authors[0]}</span></a></span><span itemprop="author" itemscope itemtype="https://schema.org/Person"><a href="/b" itemprop="url"><span itemprop="name">${s.authors[1]}</span></a></span><time itemprop="datePublished" datetime="2024-03-05T10:30:00+01:00">${s.moment}</time><time itemprop="dateModified" datetime="2024-03-05T12:00:00+01:00">12:00</time><span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="${s.site}"></span><meta itemprop="articleSection" content="${s.section}"><div itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="${picture(s)}" alt=""></div><div itemprop="articleBody">${ps(s)}</div></article>${foot(s)}`,
        '',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [...s.authors],
      date: '2024-03-05T10:30:00+01:00',
      updated: '2024-03-05T12:00:00+01:00',
      site: s.site,
      image: picture(s),
      keywords: [...s.tags],
      category: s.section,
    }),
  },
  {
    name: 'metered JSON-LD with parts',
    langs: ['es', 'it', 'de'],
    html: (s) =>
      page(
        s,
        ld({
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, item: { '@id': '/', name: s.site } },
            { '@type': 'ListItem', position: 2, item: { '@id': '/s', name: s.section } },
          ],
        }) +
          ld({
            '@type': ['NewsArticle', 'ReportageNewsArticle'],
            headline: s.title,
            alternativeHeadline: s.lead,
            datePublished: '2024-03-05T10:30:00+01:00',
            author: [{ '@type': 'Person', name: [s.authors[0]] }],
            publisher: {
              '@type': 'Organization',
              name: s.site,
              logo: { '@type': 'ImageObject', url: `https://${s.host}/logo.png` },
            },
            image: [{ '@type': 'ImageObject', url: [picture(s)], width: 1200 }],
            keywords: s.tags.join(', '),
            isAccessibleForFree: 'False',
            hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.paywall' },
          }) +
          `<meta property="article:content_tier" content="metered">`,
        `${nav(s)}<main><h1>${s.title}</h1><div class="paywall">${ps(s)}</div></main>${foot(s)}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:00+01:00',
      site: s.site,
      image: picture(s),
      keywords: [...s.tags],
      category: s.section,
      access: 'metered',
    }),
  },
]
