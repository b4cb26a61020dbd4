/** Words: writes the texts of an error in one plain form, so that a rule needs only one spelling of a phrase. */

import { withoutEntities } from './entities.ts';
import { commonWords } from './synonyms.ts';

export interface Words {
  /**
   * The texts, one per line: lower case, plain quotes dropped, `n't` spelled out, no links, no stack trace, spaces
   * collapsed.
   */
  readonly text: string;
  /** Only the first text, without the name of an exception before it; for phrases that must be a whole sentence. */
  readonly lead: string;
  /** What is left out of the texts because it helps only in another case. */
  readonly hints: string;
  /** The links found in the texts, lower case. */
  readonly links: string;
}

/** In characters. Rules only look at the start of a text and, if it is long, its end. */
const HEAD = 6_144;
const TAIL = 2_048;
/** Traditional characters of error texts, and their simplified forms, in which the rules are written. */
const TRADITIONAL =
  '無餘額儲請過頻後試權錯誤賬帳戶號驗證認碼鑰數據庫內統維護務關閉啟響應載負網絡連線區國審參輸長該這個時間當別還沒開發給與為於來從對單價費報達級處頁專屬組織類訊點選擇邏輯標資寬滿飽擁擠繫聯覽檢測觸風險違規凍結銷異動態預設憑鑑視體詢問題項電郵綁實備換轉調節購買訂閱續總並僅須隊範圍繼傳協議執擴獲監聽終絕構緩衝損壞潰邊緣鎖環遠腳簽雙歸檔編譯準紀錄圖語帶許遲週敗幣錢補盡詳說讀寫減歷們廢棄論稱則創刪遺遞攔攜釋鍵鏈隱離顯駁產確種積穩簡細縮術裝複訪評詞話識讓責輪辦運門階際顧緊潛導極層幫樣滯臨誌賴遊閒業廠壓員夠張斷殘濾現畫見貨較進鐘陸機雜繪經狀會雲冊佈塊廣擱隻';
const SIMPLIFIED =
  '无余额储请过频后试权错误账账户号验证认码钥数据库内统维护务关闭启响应载负网络连线区国审参输长该这个时间当别还没开发给与为于来从对单价费报达级处页专属组织类讯点选择逻辑标资宽满饱拥挤系联览检测触风险违规冻结销异动态预设凭鉴视体询问题项电邮绑实备换转调节购买订阅续总并仅须队范围继传协议执扩获监听终绝构缓冲损坏溃边缘锁环远脚签双归档编译准纪录图语带许迟周败币钱补尽详说读写减历们废弃论称则创删遗递拦携释键链隐离显驳产确种积稳简细缩术装复访评词话识让责轮办运门阶际顾紧潜导极层帮样滞临志赖游闲业厂压员够张断残滤现画见货较进钟陆机杂绘经状会云册布块广搁只';
const HAN = /\p{Script=Han}/u;
/** Text with kana is Japanese; its characters are not converted. */
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The most texts that are read. In a longer list of errors, they are of the same kind. */
const MOST = 40;

const LINK = /\bhttps?:\/\/[^\s"'<>()[\]{}，。）]{1,300}/g;
/** `    at fn (/path/file.js:1:2)` of Node, as claude-code-router and others put it into messages. */
const FRAME =
  /\sat (?:async )?(?:[^\s(]{1,120} \([^)]{0,300}\)|(?:node:|file:)\S{1,300}|\/[^\s:]{1,200}:\d\S{0,40})/g;
/** The one-api family appends its request id to every text; others do so too. */
const REQUEST_ID = /[（([]?\b(?:request[ _-]?id|tid|trace[ _-]?id|reqid)\s?[:：=]\s?[\w.-]{1,80}[)）\]]?/g;
/** A status line before the actual words adds nothing to them. */
const STATUS_LINE = /^500 internal server error: (?=\S.{8})/;
/** `[429] `, `HTTP 400: `, `Error 403 - `: the status is known anyway. */
const STATUS_BEFORE =
  /^(?:\[(?:http |error |status )?[45]\d\d\]:?|(?:http |error |status |code ){0,2}[45]\d\d(?::| -)) (?=[^\s\d{[<])/;
/** Polite phrases at the end, such as `please see the docs for more information`. */
const COURTESY =
  /(?:[.!;,]? (?:if (?:the|this) (?:problem|issue|error) (?:persists|continues|remains),? [^.!?\n]{0,80}|(?:please )?(?:see|visit|refer to|check) (?:the |our )?(?:docs |documentation |link )?(?:at )?for (?:more |further )?(?:details|information|info|help)))[.!]?$/;

function anyOf(patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join('|'), 'g');
}

/** Sentences after the first that name what is not at fault: `No credits were deducted.` */
const REASSURED = anyOf([
  /(?<=[.!;] )no (?:\w{1,12} )?(?:credits?|tokens|quota|balance|funds|money|charges?) (?:was|were|has been|have been|will be) (?:charged|deducted|used|consumed|billed|spent|made)(?:[.!;](?= |$)|$)/,
  /(?<=[.!;] )(?:you|your (?:account|quota|credits?|balance|card|key)) (?:was|were|will|has|have|are|is) not (?:been |be )?(?:charged|billed|deducted|used|debited|affected)(?:[.!;](?= |$)|$)/,
  /(?<=[.!;] )(?:your|the) (?:api )?(?:key|balance|quota|plan|account|request)(?: (?:and|or) (?:your )?(?:key|balance|quota|plan|account|model))? (?:is|are) (?:fine|valid|ok|okay|in order|sufficient|not (?:affected|at fault|the (?:problem|cause|reason)))(?:[.!;](?= |$)|$)/,
  /(?<=[.!;] )this is not (?:a problem|an issue|an error) with your [^.!;]{1,60}(?:[.!;](?= |$)|$)/,
  /(?<=[.!;] )(?:(?:this|it) (?:is|was) )?not an? (?:rate limit|(?:quota|billing|balance|key|auth\w{0,12}|network) (?:problem|issue|error|limit|matter))(?:[.!;](?= |$)|$)/,
  /(?<=[，,。;；] ?)(?:本次(?:请求|调用)?(?:不|未)(?:会)?(?:扣费|计费|收费|扣除额度)|与?(?:您|你)?的?(?:密钥|余额|账户|额度)(?:和|、|及)?(?:密钥|余额|账户|额度)?(?:正常|无关|没有问题|未受影响))[。.!]?/,
]);

/** And those that tell what helps in another case: `If you ran out of credits, top up.`, `Upgrade for higher limits.` */
const HINTS = anyOf([
  /(?<=[.!;] )if you (?:recently |just |have |already )?(?:ran|run) out of [^.!;]{1,80}(?:[.!;](?= |$)|$)/,
  /(?<=[.!;] )(?:please )?(?:upgrade|add|buy|purchase|top up|increase|raise) [^.!;]{1,60} (?:for|to get|to unlock|to raise|to increase|to lift) (?:it|them|this|(?:higher|more|larger|better|increased|your|the) (?:rate )?limits?)(?:[.!;](?= |$)|$)/,
  /(?<=[，,。;；] ?)(?:如果?|若)(?:您|你)?(?:已|是|因)?(?:欠费|余额不足|额度不足|过期)[^。;；]{0,40}[。.]?/,
]);

/** Keys and tokens that are no API keys: `Invalid idempotency key`, `csrf_token_missing`. */
const OTHER_KEY =
  /\b((?:cache|continuation|csrf|xsrf|cursor|end|file|foreign|idempotency|next|object|page|partition|primary|sort|start|upload)[ _-])(?:key|token)(?![a-z])/g;
const OTHER_KEY_ID = new RegExp(OTHER_KEY.source.replace('\\b', '(?<![a-z])'), 'g');

/** `HTTPException: `, `openai.BadRequestError: ` */
const EXCEPTION = /^(?:[a-z]\w{0,40}\.){0,4}\w{0,40}(?:error|exception): /;

export function plainWords(texts: readonly string[]): Words {
  const each = texts.slice(0, MOST).map(plain);
  const text = each.map((one) => one.text).join('\n');
  const lead = each[0]?.text.replace(EXCEPTION, '') ?? '';
  const hints = each.flatMap((one) => one.hints).join('\n');
  return {
    text: shortened(text),
    lead,
    hints: commonWords(hints),
    links: each.flatMap(({ links }) => links).join(' '),
  };
}

function shortened(text: string): string {
  return text.length > HEAD + TAIL ? `${text.slice(0, HEAD)} ${text.slice(-TAIL)}` : text;
}

function simplified(text: string): string {
  if (!HAN.test(text) || KANA.test(text)) return text;
  return text.replace(/\p{Script=Han}/gu, (sign) => SIMPLIFIED[TRADITIONAL.indexOf(sign)] ?? sign);
}

interface Plain {
  readonly text: string;
  readonly hints: readonly string[];
  readonly links: readonly string[];
}

function plain(raw: string): Plain {
  const lower = shortened(raw).normalize('NFKC').toLowerCase();
  let text = simplified(withoutEntities(lower));
  const links: string[] = [];
  const hints: string[] = [];
  text = text.replace(LINK, (link) => {
    links.push(link);
    return ' ';
  });
  text = text
    .replace(STATUS_LINE, '')
    .replace(STATUS_BEFORE, '')
    .replace(FRAME, ' ')
    .replace(REQUEST_ID, ' ')
    .replace(/[\u2018\u2019\u02BC]|(?<=[a-z])[`\u00B4](?=(?:t|s|re|ve|ll)\b)/g, "'")
    .replace(/\bcan't\b|\bcannot\b/g, 'can not')
    .replace(/\bwon't\b/g, 'will not')
    .replace(/n't\b/g, ' not')
    .replace(/'re\b/g, ' are')
    .replace(/'ve\b/g, ' have')
    .replace(/[`"'\u201C\u201D\u300C\u300D]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(REASSURED, '')
    .replace(HINTS, (hint) => {
      hints.push(hint);
      return '';
    })
    .trimEnd()
    .replace(COURTESY, '')
    .replace(OTHER_KEY, '$1value');
  return { text: commonWords(text), hints, links };
}

/**
 * One spelling for identifiers of all vendors: `DeploymentNotFound`, `NOT_FOUND` and `not-found` become
 * `deployment_not_found`, `not_found` and `not_found`.
 */
export function plainIdentifier(raw: string): string {
  return raw
    .slice(0, 160)
    .normalize('NFKC')
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|(?<!_)_+$/g, '')
    .replace(OTHER_KEY_ID, '$1value');
}
