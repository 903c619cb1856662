/** Pages of platforms of East Asia: forums, accounts of messengers, portals, blogs. */
import { foot, nav, og, page, picture, ps, type Template } from './templates.ts'

export const asia: readonly Template[] = [
  {
    name: 'Discuz!',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta name="keywords" content="${s.title}"><meta name="generator" content="Discuz! X3.4">`,
        `<div id="hd"><h2><a href="./" title="${s.site}"><img src="/l.png" alt="${s.site}"></a></h2></div><div id="wp"><div id="pt" class="bm cl"><div class="z"><a href="./" class="nvhm" title="首页">${s.site}</a><em>›</em><a href="/portal.php">门户</a> <em>›</em> <a href="/list">${s.section}</a> <em>›</em> 查看内容</div></div><div class="bm vw"><div class="h hm"><h1 class="ph">${s.title}</h1><p class="xg1">2024-3-5 10:30<span class="pipe">|</span>发布者: <a href="/u">${s.authors[0]}</a><span class="pipe">|</span>查看: <em id="_viewnum">126</em><span class="pipe">|</span>评论: 3<span class="pipe">|</span>来自: 东湾晚报</p></div><div class="s"><div><strong>摘要</strong>: ${s.lead}</div></div><div class="d"><table class="vwtb"><tr><td id="article_content">${ps(s)}</td></tr></table></div></div></div>`,
        ` - ${s.site} - Powered by Discuz!`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30',
      views: 126,
      category: s.section,
    }),
  },
  {
    name: 'WeChat',
    langs: ['zh'],
    html: (s) =>
      page(
        { ...s, title: '' },
        `<meta property="og:title" content="${s.title}"><meta property="og:url" content="http://mp.weixin.example/s?1"><meta property="og:image" content="${picture(s)}"><meta property="og:site_name" content="微信公众平台"><meta property="og:type" content="article"><meta property="og:article:author" content="${s.authors[0]}"><meta name="author" content="${s.authors[0]}">`,
        `<div id="js_article"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">${s.title}</h1><div id="meta_content" class="rich_media_meta_list"><span id="copyright_logo" class="rich_media_meta icon_appmsg_tag appmsg_title_tag weui-wa-hotarea">原创</span><span class="rich_media_meta rich_media_meta_text">${s.authors[0]}</span><span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" id="js_name">${s.site}</a></span><em id="publish_time" class="rich_media_meta rich_media_meta_text"></em></div><div class="rich_media_content" id="js_content" style="visibility: hidden;">${ps(s)}</div></div></div><script>var oriCreateTime = '1709605812'; var ct = "1709605812"; var nickname = htmlDecode("${s.site}");</script>`,
        '',
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], image: picture(s) }),
  },
  {
    name: 'Toutiao',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta name="keywords" content="${s.tags.join(',')}">`,
        `<div id="root"><div class="article-detail-container"><div class="main"><div class="article-content"><h1>${s.title}</h1><div class="article-meta"><span class="original-tag">原创</span><span>2024-03-05 10:30</span><span class="dot">·</span><span class="name"><a href="/c/user/1">${s.site}</a></span></div><article class="syl-article-base">${ps(s)}</article></div></div></div></div>`,
        '-今日头条',
      ),
    wanted: (s) => ({ title: s.title, date: '2024-03-05T10:30', keywords: [...s.tags] }),
  },
  {
    name: 'Sohu account',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta name="mediaid" content="${s.site}"><meta property="og:type" content="news"><meta property="og:image" content="${picture(s)}"><meta property="og:release_date" content="2024-03-05 10:30"><meta name="keywords" content="${s.tags.join(',')}"><meta itemprop="datePublished" content="2024-03-05 10:30">`,
        `<div class="wrapper-box"><div class="user-info"><h4><a href="/u">${s.site}</a></h4></div><div class="text"><div class="text-title"><h1>${s.title}<span class="article-tag"></span></h1><div class="article-info"><span class="time" id="news-time" data-val="1709605800000">2024-03-05 10:30</span><span class="original">发布于：浙江省</span></div></div><article class="article" id="mp-editor"><p data-role="original-title" style="display:none">原标题：${s.title}</p>${ps(s)}<p data-role="editor-name">责任编辑：<span></span></p></article></div><div class="statement">平台声明：该文观点仅代表作者本人。</div></div>`,
        `_${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      editors: [],
      date: '2024-03-05T10:30',
      source: s.site,
      image: picture(s),
      keywords: [...s.tags],
    }),
  },
  {
    name: 'Zhihu column',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta property="og:title" content="${s.title}"><meta property="og:site_name" content="知乎专栏"><meta property="og:image" content="${picture(s)}">`,
        `<div id="root"><header class="ColumnPageHeader"><a href="/">知乎</a></header><article class="Post-Main"><header class="Post-Header"><h1 class="Post-Title">${s.title}</h1><div class="Post-Author"><div class="AuthorInfo" itemprop="author" itemscope itemtype="http://schema.org/Person"><meta itemprop="name" content="${s.authors[0]}"><meta itemprop="url" content="/people/1"><div class="AuthorInfo-head"><a class="UserLink-link" href="/people/1">${s.authors[0]}</a></div><div class="AuthorInfo-badgeText">桥梁工程师</div></div></div></header><div class="Post-RichTextContainer"><div class="RichText ztext Post-RichText">${ps(s)}</div></div><div class="ContentItem-time">编辑于 2024-03-05 10:30・浙江</div><div class="Post-topicsAndReviewer"><div class="TopicList"><a class="Tag" href="/topic/1">${s.tags[0]}</a></div></div></article></div>`,
        ' - 知乎',
      ),
    wanted: (s) => ({ title: s.title, authors: [s.authors[0]], image: picture(s), site: '知乎专栏' }),
  },
  {
    name: 'CSDN',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta name="keywords" content="${s.tags.join(',')}">`,
        `<div class="main_father"><main><div class="blog-content-box"><div class="article-header-box"><div class="article-title-box"><h1 class="title-article" id="articleContentId">${s.title}</h1></div><div class="article-info-box"><div class="bar-content"><span class="article-type-img">最新推荐文章于 2024-03-05 10:30:12 发布</span><a class="follow-nickName" href="/u" title="${s.authors[0]}" rel="noopener">${s.authors[0]}</a><span class="read-count">阅读量1.2k</span><a id="blog_detail_zk_collection">收藏 3</a></div></div></div><article class="baidu_pl"><div id="article_content"><div id="content_views" class="htmledit_views">${ps(s)}</div></div></article></div></main></div>`,
        `_${s.tags[0]}-CSDN博客`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12',
      views: 1200,
      keywords: [...s.tags],
    }),
  },
  {
    name: 'Typecho',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        `<meta name="keywords" content="${s.tags.join(',')}"><meta name="generator" content="Typecho 1.2">`,
        `<header id="header"><a id="logo" href="/">${s.site}</a></header><div class="col-mb-12" id="main" role="main"><article class="post" itemscope itemtype="http://schema.org/BlogPosting"><h1 class="post-title" itemprop="name headline"><a itemprop="url" href="/1">${s.title}</a></h1><ul class="post-meta"><li itemprop="author" itemscope itemtype="http://schema.org/Person">作者: <a itemprop="name" href="/author/1/" rel="author">${s.authors[0]}</a></li><li>时间: <time datetime="2024-03-05T10:30:12+08:00" itemprop="datePublished">March 5, 2024</time></li><li>分类: <a href="/c">${s.section}</a></li></ul><div class="post-content" itemprop="articleBody">${ps(s)}</div><p itemprop="keywords" class="tags">标签: <a href="/t1">${s.tags[0]}</a>,<a href="/t2">${s.tags[1]}</a></p></article></div>`,
        ` - ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+08:00',
      keywords: [...s.tags],
    }),
  },
  {
    name: 'Naver Blog',
    langs: ['ko'],
    html: (s) =>
      page(
        s,
        og(s, { 'og:site_name': `네이버 블로그 | ${s.site}` }),
        `<div id="postListBody"><div class="se-viewer"><div class="se-component se-documentTitle"><div class="blog2_series"><a href="/c">${s.section}</a></div><div class="pcol1"><div class="se-title-text"><p class="se-text-paragraph"><span>${s.title}</span></p></div></div><div class="blog2_container"><span class="writer"><span class="nick"><a href="/u">${s.authors[0]}</a></span></span><span class="se_publishDate pcol2">2024. 3. 5. 10:30</span></div></div><div class="se-main-container">${ps(s)}</div></div></div>`,
        ' : 네이버 블로그',
      ),
    wanted: (s) => ({ title: s.title, date: '2024-03-05T10:30', image: picture(s) }),
  },
  {
    name: 'Tistory',
    langs: ['ko'],
    html: (s) =>
      page(
        s,
        og(s, {
          'article:published_time': '2024-03-05T10:30:12+09:00',
          'article:modified_time': '2024-03-05T10:30:12+09:00',
          'og:article:author': `'${s.authors[0]}'`,
          'article:section': `'${s.section}'`,
        }),
        `<header><h1><a href="/">${s.site}</a></h1></header><main><div class="hgroup"><div class="category">${s.section}</div><h1>${s.title}</h1><div class="post-meta"><span class="author">by ${s.authors[0]}</span><span class="date">2024. 3. 5.</span></div></div><div class="entry-content" id="article-view"><div class="tt_article_useless_p_margin contents_style">${ps(s)}</div></div><div class="tags"><h2>태그</h2><div class="items"><a href="/tag/1" rel="tag">${s.tags[0]}</a>, <a href="/tag/2" rel="tag">${s.tags[1]}</a></div></div></main>`,
        '',
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+09:00',
      site: s.site,
      image: picture(s),
      keywords: [...s.tags],
    }),
  },
  {
    name: 'Korean paper (ndsoft)',
    langs: ['ko'],
    html: (s) =>
      page(
        s,
        og(s, {
          'og:article:author': s.authors[0],
          'article:published_time': '2024-03-05T10:30:12+09:00',
          'article:section': s.section,
        }),
        `${nav(s)}<section id="article-view"><header class="article-view-header"><nav class="article-head-nav"><ul class="breadcrumbs"><li><a href="/">홈</a></li><li><a href="/s">${s.section}</a></li></ul></nav><h3 class="heading">${s.title}</h3><h4 class="subheading">${s.lead}</h4><div class="info-group"><article class="item"><ul class="infomation"><li><i class="icon-user-o"></i> ${s.authors[0]} 기자</li><li><i class="icon-clock-o"></i> 입력 2024.03.05 10:30</li><li><i class="icon-clock-o"></i> 수정 2024.03.05 12:00</li><li><i class="icon-commenting-o"></i> 댓글 0</li></ul></article></div></header><article id="article-view-content-div">${ps(s)}</article></section><p>저작권자 © ${s.site} 무단전재 및 재배포 금지</p>`,
        ` - ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:12+09:00',
      updated: '2024-03-05T12:00',
      site: s.site,
      image: picture(s),
      category: s.section,
    }),
  },
  {
    name: 'note',
    langs: ['ja'],
    html: (s) =>
      page(
        s,
        `<meta property="og:title" content="${s.title}｜${s.authors[0]}"><meta property="og:site_name" content="note（ノート）"><meta property="og:image" content="${picture(s)}">`,
        `<main><article class="p-article"><figure><img src="${picture(s)}" alt="見出し画像"></figure><div class="o-noteContentHeader"><h1 class="o-noteContentHeader__title">${s.title}</h1><div class="o-noteContentHeader__info"><a class="o-noteContentHeader__name" href="/hw">${s.authors[0]}</a><span class="o-noteContentHeader__date"><time datetime="2024-03-05T10:30:00.000+09:00">2024年3月5日 10:30</time></span></div></div><div class="note-common-styles__textnote-body">${ps(s)}</div></article></main>`,
        `｜${s.authors[0]}`,
      ),
    wanted: (s) => ({
      title: s.title,
      date: '2024-03-05T10:30:00+09:00',
      site: 'note（ノート）',
      image: picture(s),
    }),
  },
  {
    name: 'Hatena Blog',
    langs: ['ja'],
    html: (s) =>
      page(
        s,
        og(s, { 'article:published_time': '1709602212', 'article:tag': s.tags[0] }),
        `<header id="blog-title"><h1 id="title"><a href="/">${s.site}</a></h1></header><article class="entry hentry js-entry-article" itemscope itemtype="http://schema.org/BlogPosting"><header class="entry-header"><div class="date entry-date first"><a href="/archive/2024/03/05" rel="nofollow"><time datetime="2024-03-05T01:30:12Z" title="2024-03-05T01:30:12Z"><span class="date-year">2024</span><span class="hyphen">-</span><span class="date-month">03</span><span class="hyphen">-</span><span class="date-day">05</span></time></a></div><h1 class="entry-title"><a href="/e" class="entry-title-link bookmark">${s.title}</a></h1><div class="entry-categories categories"><a href="/c1" class="entry-category-link category-1">${s.tags[0]}</a></div></header><div class="entry-content hatenablog-entry">${ps(s)}</div><footer class="entry-footer"><p class="entry-footer-section"><span class="author vcard"><span class="fn" data-user-name="minato">minato</span></span> <span class="entry-footer-time"><time datetime="2024-03-05T01:30:12Z" class="updated">2024-03-05 10:30</time></span></p></footer></article>`,
        ` - ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: ['minato'],
      date: '2024-03-05T01:30:12+00:00',
      site: s.site,
      image: picture(s),
    }),
  },
  {
    name: 'Ameba',
    langs: ['ja'],
    html: (s) =>
      page(
        s,
        og(s),
        `<div class="skin-bgHeader"><h1><a class="skinTitle" href="/">${s.site}</a></h1></div><main><article class="js-entryWrapper"><div class="skin-entryPubdate"><p class="skin-textQuiet"><time datetime="2024-03-05">2024年03月05日(火) 10時30分</time></p></div><div class="skin-entryTitle"><h1><a href="/e" class="skinArticleTitle">${s.title}</a></h1></div><dl class="skin-entryThemes"><dt>テーマ：</dt><dd><a href="/th" rel="tag">${s.section}</a></dd></dl><div class="skin-entryBody"><div id="entryBody">${ps(s)}</div></div></article></main>`,
        ` | ${s.site}`,
      ),
    wanted: (s) => ({ title: s.title, date: '2024-03-05T10:30', site: s.site, image: picture(s) }),
  },
  {
    name: 'Taiwan portal',
    langs: ['zh'],
    html: (s) =>
      page(
        s,
        og(s) +
          `<meta name="pubdate" content="2024-03-05T10:30:00+08:00"><meta name="section" content="${s.section}"><meta name="news_keywords" content="${s.tags.join(',')}">`,
        `${nav(s)}<article class="article-content"><nav class="breadcrumb"><a href="/">首頁</a> / <a href="/s">${s.section}</a></nav><h1 class="article-title">${s.title}</h1><div class="article-info"><time>2024-03-05 10:30</time><span>${s.site}／ 記者<a href="/r">${s.authors[0]}</a>／台北即時報導</span></div><div class="article-body">${ps(s)}</div></article>${foot(s)}`,
        ` | ${s.section} | ${s.site}`,
      ),
    wanted: (s) => ({
      title: s.title,
      authors: [s.authors[0]],
      date: '2024-03-05T10:30:00+08:00',
      site: s.site,
      image: picture(s),
      category: s.section,
      keywords: [...s.tags],
    }),
  },
]
