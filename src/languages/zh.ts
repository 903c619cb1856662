/** Chinese, both scripts in one table. */
import type { Language } from '../types.ts'

export const zh = {
  tag: 'zh',
  labels: {
    source: ['来源', '來源', '信息来源', '文章来源', '稿源', '出处', '出處'],
    date: ['发布时间', '發佈時間', '發布時間', '日期', '时间', '時間', '发布日期', '發布日期'],
    updated: ['更新时间', '更新時間', '最后更新', '最後更新'],
    views: ['点击', '點擊', '浏览次数', '瀏覽次數', '阅读', '閱讀'],
    authors: ['作者', '记者', '記者'],
    editors: ['责任编辑', '責任編輯', '编辑', '編輯', '责编'],
  },
  nulls: ['未知', '佚名', '不详', '不詳', '不明', '匿名', '无', '無', '待定'],
  controls: ['打印', '关闭窗口', '分享到'],
  related: ['相关文章', '相關文章', '相关阅读', '相關閱讀', '延伸阅读', '延伸閱讀'],
} as const satisfies Language
