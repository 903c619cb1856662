/** Pages of forty more systems: builders of sites, forums, wikis, blogs, wires and platforms of East Asia. */
import { foot, ld, nav, og, page, picture, ps, type Template } from './templates.ts'

export const platforms: readonly Template[] = [
  {
    name: 'Wix Blog',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        og(s, {
          'article:published_time': '2024-03-05T10:30:12.123Z',
          'article:modified_time': '2024-03-06T07:00:00.000Z',
          'article:author': s.authors[0],
        }) +
          ld({
            '@type': 'BlogPosting',
            author: { '@type': 'Person', name: s.authors[0], url: 'https://x.example/profile/1' },
            dateModified: '2024-03-06T07:00:00.000Z',
            datePublished: '2024-03-05T10:30:12.123Z',
            headline: s.title,
            image: { '@type': 'ImageObject', url: picture(s) },
            publisher: { '@type': 'Organization', name: s.site },
          }),
        `<div id="SITE_CONTAINER"><main><article><div class="post-header"><div data-hook="user-info-cell"><span class="user-name" title="${s.authors[0]}">${s.authors[0]}</span><ul><li><span title="Mar 5, 2024" data-hook="time-ago">Mar 5, 2024</span></li><li><span data-hook="time-to-read">2 min read</span></li></ul></div><h1 data-hook="post-title"><span>${s.title}</span></h1></div><section data-hook="post-description">${ps(s)}</section><div data-hook="post-footer"><a href="/blog/categories/l" data-hook="category-label">${s.section}</a><span data-hook="view-count">126 views</span></div></article></main></div>`,
        '',
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
    name: 'Webflow',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        `<meta content="${s.title}" property="og:title"><meta content="${picture(s)}" property="og:image"><meta content="Webflow" name="generator">`,
        `${nav(s)}<div class="section"><div class="container w-container"><div class="post-header"><a href="/c" class="category-tag">${s.section}</a><h1 class="heading-2">${s.title}</h1><div class="author-wrap"><img src="/a.jpg" alt=""><div class="author-name">${s.authors[0]}</div><div class="post-date">March 5, 2024</div></div></div><div class="rich-text-block w-richtext">${ps(s)}</div></div></div>${foot(s)}`,
        '',
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05', image: picture(s) }),
  },
  {
    name: 'Jekyll minima',
    langs: ['en', 'fr'],
    html: (s) =>
      page(
        s,
        og(s, { 'article:published_time': '2024-03-05T10:30:12+00:00' }) +
          `<meta name="author" content="${s.authors[0]}">` +
          ld({
            '@type': 'BlogPosting',
            author: { '@type': 'Person', name: s.authors[0] },
            dateModified: '2024-03-05T10:30:12+00:00',
            datePublished: '2024-03-05T10:30:12+00:00',
            headline: s.title,
          }),
        `<header class="site-header"><a class="site-title" rel="author" href="/">${s.site}</a></header><main class="page-content"><div class="wrapper"><article class="post h-entry" itemscope itemtype="http://schema.org/BlogPosting"><header class="post-header"><h1 class="post-title p-name" itemprop="name headline">${s.title}</h1><p class="post-meta"><time class="dt-published" datetime="2024-03-05T10:30:12+00:00" itemprop="datePublished">Mar 5, 2024</time> • <span itemprop="author" itemscope itemtype="http://schema.org/Person"><span class="p-author h-card" itemprop="name">${s.authors[0]}</span></span></p></header><div class="post-content e-content" itemprop="articleBody">${ps(s)}</div></article></div></main>`,
        ` | ${s.site}`,
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
    name: 'Jekyll Chirpy',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        og(s, { 'article:published_time': '2024-03-05T10:30:12+01:00' }),
        `<aside id="sidebar"><h1 class="site-title"><a href="/">${s.site}</a></h1><p class="site-subtitle">Notes</p></aside><main><article class="px-1"><header><h1>${s.title}</h1><div class="post-meta text-muted"><span>Posted <time data-ts="1709631012" data-df="ll">Mar 5, 2024</time></span><span>Updated <time data-ts="1709717412">Mar 6, 2024</time></span><div class="d-flex"><span>By <em><a href="/about">${s.authors[0]}</a></em></span><div><span class="readtime"><em>2 min</em> read</span></div></div></div></header><div class="content">${ps(s)}</div><div class="post-tail-wrapper"><div class="post-meta mb-3"><i class="far fa-folder-open"></i><a href="/categories/l/">${s.section}</a></div><div class="post-tags"><a href="/tags/a/" class="post-tag">${s.tags[0]}</a><a href="/tags/b/" class="post-tag">${s.tags[1]}</a></div></div></article></main>`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+01:00',
      updated: '2024-03-06',
      site: s.site,
      image: picture(s),
    }),
  },
  {
    name: 'Wikinews',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        `<meta name="generator" content="MediaWiki 1.42"><meta property="og:image" content="${picture(s)}">` +
          ld({
            '@type': 'Article',
            name: s.title,
            url: `https://${s.host}/wiki/x`,
            author: { '@type': 'Organization', name: `Contributors to ${s.site} projects` },
            publisher: { '@type': 'Organization', name: s.site },
            datePublished: '2024-03-05T10:30:12Z',
            dateModified: '2024-03-06T07:00:00Z',
            image: picture(s),
            headline: s.lead,
          }),
        `<div id="content" class="mw-body"><h1 id="firstHeading" class="firstHeading"><span class="mw-page-title-main">${s.title}</span></h1><div id="bodyContent"><div id="siteSub">From ${s.site}, the free source</div><div id="mw-content-text"><div class="mw-parser-output"><p><b><span id="publishDate" title="2024-03-05">Tuesday, March 5, 2024 </span></b></p>${ps(s)}<h2>Sources</h2><ul><li><cite>Tom Arden. "Cracks in the bridge". Harbour Wire, March 4, 2024</cite></li></ul></div></div><div id="catlinks"><ul><li><a href="/c1">Europe</a></li></ul></div></div></div>`,
        ` - ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      date: '2024-03-05T10:30:12+00:00',
      updated: '2024-03-06T07:00:00+00:00',
      site: s.site,
      image: picture(s),
    }),
  },
  {
    name: 'Discourse',
    langs: ['en', 'de'],
    html: (s) =>
      page(
        s,
        og(s, {
          'article:published_time': '2024-03-05T10:30:12+00:00',
          'article:section': s.section,
          'article:tag': s.tags[0],
        }),
        `<header><a href="/">${s.site}</a></header><div id="main-outlet"><div id="topic-title"><h1><a href="/t/1">${s.title}</a></h1><div class="topic-category" itemscope itemtype="http://schema.org/BreadcrumbList"><span itemprop="itemListElement" itemscope itemtype="http://schema.org/ListItem"><a href="/c/1" class="badge-wrapper" itemprop="item"><span class="category-name" itemprop="name">${s.section}</span></a><meta itemprop="position" content="1"></span></div></div><div itemscope itemtype="http://schema.org/DiscussionForumPosting"><meta itemprop="headline" content="${s.title}"><meta itemprop="datePublished" content="2024-03-05T10:30:12Z"><meta itemprop="articleSection" content="${s.section}"><div id="post_1" class="topic-body crawler-post"><div class="crawler-post-meta"><span class="creator" itemprop="author" itemscope itemtype="http://schema.org/Person"><a itemprop="url" href="/u/hw"><span itemprop="name">${s.authors[0]}</span></a></span><span class="crawler-post-infos"><time datetime="2024-03-05T10:30:12Z" class="post-time">March 5, 2024, 10:30am</time><meta itemprop="dateModified" content="2024-03-05T10:30:12Z"></span></div><div class="post" itemprop="text">${ps(s)}</div></div></div></div>`,
        ` - ${s.section} - ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+00:00',
      site: s.site,
      image: picture(s),
      category: s.section,
    }),
  },
  {
    name: 'phpBB',
    langs: ['en', 'de'],
    html: (s) =>
      page(
        s,
        '',
        `<div id="page-header"><p class="logo">${s.site}</p><ul class="navlinks"><li class="breadcrumbs"><span class="crumb"><a href="/">Board index</a></span><span class="crumb"><a href="/f1">${s.section}</a></span></li></ul></div><div id="page-body"><h2 class="topic-title"><a href="/t1">${s.title}</a></h2><div id="p1" class="post bg2"><div class="inner"><dl class="postprofile"><dt><a href="/u2" class="username">${s.authors[0].split(' ')[0]}</a></dt><dd class="profile-posts"><strong>Posts:</strong> 24</dd></dl><div class="postbody"><h3 class="first"><a href="#p1">${s.title}</a></h3><p class="author"><span class="responsive-hide">by <strong><a href="/u2" class="username">${s.authors[0].split(' ')[0]}</a></strong> » </span><time datetime="2024-03-05T10:30:12+00:00">Tue Mar 05, 2024 10:30 am</time></p><div class="content">${ps(s)}</div></div></div></div></div>`,
        ` - ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0].split(' ')[0]!],
      date: '2024-03-05T10:30:12+00:00',
      category: s.section,
    }),
  },
  {
    name: 'DokuWiki',
    langs: ['de'],
    html: (s) =>
      page(
        s,
        '<meta name="generator" content="DokuWiki">',
        `<div id="dokuwiki__site"><div id="dokuwiki__header"><h1><a href="/">${s.site}</a></h1><div class="breadcrumbs"><div class="youarehere"><span class="bchead">Sie befinden sich hier: </span><a href="/start">start</a> » <a href="/l">${s.section}</a> » <bdi class="curid"><a href="/x">alte-bruecke</a></bdi></div></div></div><div id="dokuwiki__content"><div class="pageId"><span>alte-bruecke</span></div><div class="page"><h1 class="sectionedit1" id="x">${s.title}</h1><div class="level1">${ps(s)}</div></div><div class="docInfo"><bdi>alte-bruecke.txt</bdi> · Zuletzt geändert: <time datetime="2024-03-05T10:30:12+0100">05.03.2024 10:30</time> von <bdi>${s.authors[0]}</bdi></div></div></div>`,
        ` [${s.site}]`,
      ),
    wanted: (s) => ({ title: s.title, category: s.section }),
  },
  {
    name: 'AMP',
    langs: ['en', 'es'],
    html: (s) =>
      page(
        s,
        `<link rel="canonical" href="https://${s.host}/harbour/old-bridge">` +
          ld({
            '@type': 'NewsArticle',
            mainEntityOfPage: `https://${s.host}/harbour/old-bridge`,
            headline: s.title,
            datePublished: '2024-03-05T10:30:12+01:00',
            dateModified: '2024-03-05T12:00:00+01:00',
            author: [
              { '@type': 'Person', name: s.authors[0] },
              { '@type': 'Person', name: s.authors[1] },
            ],
            publisher: {
              '@type': 'Organization',
              name: s.site,
              logo: { '@type': 'ImageObject', url: '/l.png' },
            },
            image: { '@type': 'ImageObject', url: picture(s), width: 1200 },
            keywords: s.tags,
            articleSection: s.section,
          }),
        `<header class="amp-header"><a href="/">${s.site}</a></header><amp-sidebar id="sb" layout="nodisplay"><ul><li><a href="/s">${s.section}</a></li></ul></amp-sidebar><article class="amp-wp-article"><header class="amp-wp-article-header"><h1 class="amp-wp-title">${s.title}</h1><div class="amp-wp-meta amp-wp-byline"><span class="amp-wp-author author vcard">${s.authors[0]}</span></div><div class="amp-wp-meta amp-wp-posted-on"><time datetime="2024-03-05T10:30:12+01:00">1 day ago</time></div></header><amp-img src="${picture(s)}" width="1200" height="800"></amp-img><div class="amp-wp-article-content">${ps(s)}</div></article>`,
        '',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [...s.authors],
      date: '2024-03-05T10:30:12+01:00',
      updated: '2024-03-05T12:00:00+01:00',
      site: s.site,
      image: picture(s),
      keywords: [...s.tags],
      category: s.section,
    }),
  },
  {
    name: 'LiveJournal',
    langs: ['ru', 'en'],
    html: (s) =>
      page(
        s,
        og(s, {
          'og:site_name': '',
          'article:published_time': '2024-03-05T10:30:00+00:00',
          'article:author': `https://${s.host}/profile`,
        }).replace('<meta property="og:site_name" content="">', ''),
        `<div class="b-singlepost"><article class="b-singlepost-wrapper hentry"><h1 class="b-singlepost-title entry-title p-name">${s.title}</h1><div class="b-singlepost-about"><dl class="vcard author b-singlepost-author p-author h-card"><dt class="b-singlepost-author-userpic"><img src="/u.jpg" alt=""></dt><dd class="b-singlepost-author-userhead"><span class="ljuser i-ljuser"><a href="/" class="i-ljuser-username"><b>harbour_hw</b></a></span></dd><dd class="b-singlepost-author-date published dt-published"><time><a href="/2024">March 5th, 2024</a>, 10:30 am</time></dd></dl></div><div class="b-singlepost-body entry-content e-content">${ps(s)}</div><div class="b-singlepost-tags"><strong>Tags:</strong> <a rel="tag" href="/t1">${s.tags[0]}</a>, <a rel="tag" href="/t2">${s.tags[1]}</a></div></article></div>`,
        ': harbour_hw — LiveJournal',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: ['harbour_hw'],
      date: '2024-03-05T10:30:00+00:00',
      image: picture(s),
      keywords: [...s.tags],
    }),
  },
  {
    name: 'Telegraph',
    langs: ['en', 'ru'],
    html: (s) =>
      page(
        s,
        `<meta property="og:type" content="article"><meta property="og:title" content="${s.title}"><meta property="og:site_name" content="Telegraph"><meta property="og:image" content="${picture(s)}"><meta property="article:published_time" content="2024-03-05T10:30:12+0000"><meta property="article:modified_time" content="2024-03-05T10:30:12+0000"><meta property="article:author" content="${s.authors[0]}">`,
        `<div class="tl_page"><main class="tl_article"><header class="tl_article_header"><h1>${s.title}</h1><address><a rel="author" href="https://t.me/hw">${s.authors[0]}</a><time datetime="2024-03-05T10:30:12+0000">March 05, 2024</time></address></header><article id="_tl_editor" class="tl_article_content"><h1>${s.title}<br></h1><address><a rel="author">${s.authors[0]}</a><br></address>${ps(s)}</article></main></div>`,
        ' – Telegraph',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+00:00',
      site: 'Telegraph',
      image: picture(s),
    }),
  },
  {
    name: 'Hashnode',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        og(s) +
          ld({
            '@type': 'Blog',
            '@id': `https://${s.host}`,
            mainEntityOfPage: `https://${s.host}`,
            name: s.site,
            publisher: { '@type': 'Person', name: s.authors[0] },
            blogPost: {},
          }) +
          ld({
            '@type': 'BlogPosting',
            headline: s.title,
            author: { '@type': 'Person', name: s.authors[0] },
            datePublished: '2024-03-05T10:30:12.000Z',
            image: picture(s),
            publisher: { '@type': 'Organization', name: s.site },
          }),
        `<div class="blog-layout"><h1 data-query="post-title">${s.title}</h1><div class="blog-author-container"><img alt="${s.authors[0]}'s photo" src="/a.jpg"><a href="https://h.example/@hw">${s.authors[0]}</a></div><p><span>·</span><span>Mar 5, 2024</span><span>·</span><span>2 min read</span></p><div class="prose" id="post-content-wrapper">${ps(s)}</div><div class="tags"><a href="/tag/a" rel="tag">${s.tags[0]}</a><a href="/tag/b" rel="tag">${s.tags[1]}</a></div></div>`,
        '',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+00:00',
      site: s.site,
      image: picture(s),
      keywords: [...s.tags],
    }),
  },
  {
    name: 'Docusaurus blog',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        `<meta property="og:title" content="${s.title} | ${s.site}"><meta property="article:published_time" content="2024-03-05T00:00:00.000Z"><meta property="article:tag" content="${s.tags[0]},${s.tags[1]}"><meta property="og:image" content="${picture(s)}">`,
        `${nav(s)}<div class="container"><main itemscope itemtype="https://schema.org/Blog"><article itemprop="blogPost" itemscope itemtype="https://schema.org/BlogPosting"><header><h1 class="title_x" itemprop="headline">${s.title}</h1><div class="container_x margin-vert--md"><time datetime="2024-03-05T00:00:00.000Z" itemprop="datePublished">March 5, 2024</time> · 2 min read</div><div class="avatar margin-bottom--sm"><div class="avatar__intro" itemprop="author" itemscope itemtype="https://schema.org/Person"><div class="avatar__name"><a itemprop="url" href="/h"><span itemprop="name">${s.authors[0]}</span></a></div><small class="avatar__subtitle" itemprop="description">Editor of the Courier</small></div></div></header><div class="markdown" itemprop="articleBody">${ps(s)}</div><footer><b>Tags:</b><ul class="tags_x"><li><a rel="tag" href="/a">${s.tags[0]}</a></li><li><a rel="tag" href="/b">${s.tags[1]}</a></li></ul></footer></article></main></div>`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T00:00:00+00:00',
      image: picture(s),
      keywords: [...s.tags],
    }),
  },
  {
    name: 'Hexo NexT',
    langs: ['zh', 'en'],
    html: (s) =>
      page(
        s,
        og(s, {
          'article:published_time': '2024-03-05T02:30:12.000Z',
          'article:author': s.authors[0],
          'article:tag': s.tags[0],
        }),
        `<header class="header"><div class="site-brand-container"><a href="/" class="brand"><h1 class="site-title">${s.site}</h1></a></div></header><main><article itemscope itemtype="http://schema.org/Article" class="post-block"><span hidden itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="${s.authors[0]}"></span><span hidden itemprop="publisher" itemscope itemtype="http://schema.org/Organization"><meta itemprop="name" content="${s.site}"></span><header class="post-header"><h1 class="post-title" itemprop="name headline">${s.title}</h1><div class="post-meta"><span class="post-meta-item"><span class="post-meta-item-text">Posted on</span> <time title="2024-03-05 10:30:12" itemprop="dateCreated datePublished" datetime="2024-03-05T10:30:12+08:00">2024-03-05</time></span><span class="post-meta-item"><span class="post-meta-item-text">In</span> <span itemprop="about" itemscope itemtype="http://schema.org/Thing"><a href="/c/" itemprop="url" rel="index"><span itemprop="name">${s.section}</span></a></span></span><span class="post-meta-item"><span class="post-meta-item-text">Views: </span><span>126</span></span></div></header><div class="post-body" itemprop="articleBody">${ps(s)}</div><footer class="post-footer"><div class="post-tags"><a href="/t1" rel="tag"># ${s.tags[0]}</a></div></footer></article></main>`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], site: s.site, image: picture(s) }),
  },
  {
    name: 'Confluence blog',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        '<meta name="confluence-base-url" content="x">',
        `<div id="header"><a href="/">Confluence</a></div><ol id="breadcrumbs"><li><a href="/p">Pages</a></li><li><a href="/b">${s.section}</a></li></ol><h1 id="title-text" class="with-breadcrumbs"><a href="/x">${s.title}</a></h1><div class="page-metadata"><ul><li class="page-metadata-modification-info">Created by <span class="author"><a href="/u" class="url fn confluence-userlink">${s.authors[0]}</a></span> on <a class="last-modified" href="/d">Mar 05, 2024</a></li></ul></div><div id="main-content" class="wiki-content">${ps(s)}</div><div id="labels-section"><ul class="label-list"><li><a rel="tag" href="/l">${s.tags[0]}</a></li></ul></div>`,
        ` - ${s.section} - Confluence`,
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05', keywords: [s.tags[0]] }),
  },
  {
    name: 'SharePoint news',
    langs: ['nl'],
    html: (s) =>
      page(
        s,
        '',
        `<div data-automation-id="pageHeader"><div role="heading" aria-level="1" data-automation-id="TitleTextId">${s.title}</div><div data-automation-id="bylineComponent"><div class="ms-Persona-primaryText">${s.authors[0]}</div><div class="ms-Persona-secondaryText">Redacteur</div></div><div data-automation-id="publishedDate">Gepubliceerd 5-3-2024</div></div><div class="CanvasZone">${ps(s)}</div>`,
        '',
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05' }),
  },
  {
    name: 'Contao',
    langs: ['de'],
    html: (s) =>
      page(
        s,
        '<meta name="generator" content="Contao Open Source CMS">',
        `${nav(s)}<div id="main"><div class="mod_newsreader block"><div class="layout_full block"><h1>${s.title}</h1><p class="info"><time datetime="2024-03-05T10:30:00+01:00">05.03.2024 10:30</time> von ${s.authors[0]} <span class="comments">(Kommentare: 0)</span></p><div class="ce_text block">${ps(s)}</div></div><p class="back"><a href="/">Zurück</a></p></div></div>${foot(s)}`,
        ` - ${s.site}`,
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05T10:30:00+01:00' }),
  },
  {
    name: 'Neos',
    langs: ['de'],
    html: (s) =>
      page(
        s,
        `<meta name="author" content="${s.site}">${og(s)}`,
        `${nav(s)}<main><ul class="breadcrumb"><li><a href="/">Start</a></li><li><a href="/s">${s.section}</a></li><li class="active">${s.title}</li></ul><article><span class="date">05.03.2024</span><h1>${s.title}</h1><div class="lead"><p>${s.lead}</p></div>${ps(s)}<p class="autor">Text: ${s.authors[0]}<br>Foto: ${s.authors[1]}</p></article></main>${foot(s)}`,
        ` - ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05',
      category: s.section,
      site: s.site,
      image: picture(s),
    }),
  },
  {
    name: 'Umbraco',
    langs: ['sv'],
    html: (s) =>
      page(
        s,
        og(s),
        `${nav(s)}<main class="article-page"><div class="meta-row"><span class="label">Nyhet</span><span class="date">5 mars 2024</span></div><h1>${s.title}</h1><div class="preamble">${s.lead}</div><div class="rte">${ps(s)}</div><dl class="page-info"><dt>Skribent</dt><dd>${s.authors[0]}</dd><dt>Senast uppdaterad</dt><dd>6 mars 2024</dd></dl></main>${foot(s)}`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05',
      updated: '2024-03-06',
      site: s.site,
    }),
  },
  {
    name: 'Liferay',
    langs: ['it'],
    html: (s) =>
      page(
        s,
        '',
        `${nav(s)}<div class="journal-content-article"><div class="asset-title"><h2>${s.title}</h2></div><div class="asset-metadata"><span class="metadata-entry metadata-author">Di ${s.authors[0]}</span><span class="metadata-entry metadata-publish-date">05/03/24</span></div><div class="abstract">${s.lead}</div><div class="testo">${ps(s)}</div></div>${foot(s)}`,
        ` - ${s.site}`,
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], date: '2024-03-05' }),
  },
  {
    name: 'press wire',
    langs: ['en'],
    html: (s) =>
      page(
        s,
        `${og(s)}<meta name="date" content="2024-03-05T10:30:00-05:00">`,
        `${nav(s)}<article class="news-release"><header><h1>${s.title}</h1><div class="row"><a href="/n"><strong>News provided by</strong></a> <a href="/o"><strong>${s.site}</strong></a><p class="mb-no">Mar 05, 2024, 10:30 ET</p></div><p class="subtitle">${s.lead}</p></header><section class="release-body"><p>MARLOW, England, March 5, 2024 /HarbourWire/ -- ${s.paragraphs[0]}</p><p>${s.paragraphs[1]}</p><p>${s.paragraphs[2]}</p><p>SOURCE ${s.site}</p></section></article>${foot(s)}`,
        '',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [],
      date: '2024-03-05T10:30:00-05:00',
      site: s.site,
      image: picture(s),
    }),
  },
  {
    name: 'university news',
    langs: ['pt'],
    html: (s) =>
      page(
        s,
        og(s),
        `${nav(s)}<div id="content"><span class="documentByLine">por <span class="documentAuthor"><a href="/author/hw">${s.authors[0]}</a></span> — <span class="documentPublished">publicado <span>05/03/2024 10h30</span></span>, <span class="documentModified">última modificação <span>06/03/2024 08h00</span></span></span><h1 class="documentFirstHeading">${s.title}</h1><div class="documentDescription">${s.lead}</div><div id="content-core">${ps(s)}</div></div>${foot(s)}`,
        ` — ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30',
      updated: '2024-03-06T08:00',
      site: s.site,
    }),
  },
]
