"""Some fifty small directives of several provinces, years and levels; what is true of them stands in the two tables.

``citations.tsv``: citing, cited (as written), status, target (or candidates), mismatch.
``lineage.tsv``: lower, upper, ground, state, stands in for.
"""

from __future__ import annotations

import csv
from pathlib import Path

from directive_factory import cite, directive

from kg.model import Directive, DocNumber

_HERE = Path(__file__).parent
_CITIES_AND_COUNTIES = ("各市、县（市、区）人民政府", "省政府直属各单位")
_DISTRICTS = ("各区、县（市）人民政府", "市政府各部门、各直属单位")
_PROVINCES = ("各省、自治区、直辖市人民政府", "国务院各部委、各直属机构")
_ELDERLY = (
    "为提升养老服务质量，制定本方案。一、扩大供给。各地要新建社区养老服务设施。二、加强监管。民政部门牵头开展检查。"
    * 8
)


def _central() -> list[Directive]:
    return [
        directive("国务院关于加强水资源保护的意见", "国发〔2019〕3号", "000000", "国务院", organ="government",
                  written="2019-02-01", recipients=_PROVINCES),
        directive("2022年政务公开工作要点", "国办发〔2022〕8号", "000000", "国务院办公厅", written="2022-04-11",
                  notice="国务院办公厅关于印发2022年政务公开工作要点的通知", recipients=_PROVINCES),
        directive("2021年政务公开工作要点", "国办发〔2021〕12号", "000000", "国务院办公厅", written="2021-04-09",
                  notice="国务院办公厅关于印发2021年政务公开工作要点的通知", recipients=_PROVINCES),
        directive("中华人民共和国政府信息公开条例", "国务院令第711号", "000000", "国务院", organ="government", year=2019),
        directive("中华人民共和国民法典", None, "000000", "全国人民代表大会", organ="other", year=2020, id_="民法典"),
    ]  # fmt: skip


def _zhejiang() -> list[Directive]:
    introduced = "根据《中华人民共和国政府信息公开条例》（以下简称《条例》），各地要严格执行《条例》规定，做好公开工作。"
    return [
        directive("2022年浙江省政务公开工作要点", "浙政办发〔2022〕20号", "330000", "浙江省人民政府办公厅",
                  notice="浙江省人民政府办公厅关于印发2022年浙江省政务公开工作要点的通知", written="2022-05-10",
                  cites=(cite("国务院办公厅关于印发〈2022年政务公开工作要点〉的通知", "国办发〔2022〕8号", "implements"),),
                  recipients=_CITIES_AND_COUNTIES),
        directive("2021年浙江省政务公开工作要点", "浙政办发〔2021〕30号", "330000", "浙江省人民政府办公厅",
                  cites=(cite("2021年政务公开工作要点", role="implements"),), written="2021-05-11",
                  recipients=_CITIES_AND_COUNTIES),
        directive("关于加强水资源保护的实施意见", "浙政发〔2020〕5号", "330000", "浙江省人民政府", organ="government",
                  cites=(cite("国务院关于加强水资源保护的意见", role="implements"),), written="2020-01-05",
                  notice="浙江省人民政府关于加强水资源保护的实施意见"),
        directive("杭州市2022年政务公开工作方案", "杭政办函〔2022〕33号", "330100", "杭州市人民政府办公厅",
                  written="2022-06-01", recipients=_DISTRICTS),
        directive("杭州市2023年政务公开工作方案", "杭政办函〔2023〕40号", "330100", "杭州市人民政府办公厅",
                  written="2023-06-10",
                  cites=(cite("浙江省人民政府办公厅关于印发2023年浙江省政务公开工作要点的通知", "浙政办发〔2023〕18号"),)),
        directive("关于加强水资源保护的通知", "杭水〔2021〕2号", "330100", "杭州市水利局", organ="department",
                  cites=(cite("浙江省人民政府关于加强水资源保护的实施意见", role="implements"),), written="2021-03-03"),
        directive("西湖区2022年政务公开工作要点", "西政办〔2022〕15号", "330106", "杭州市西湖区人民政府办公室",
                  written="2022-07-01",
                  cites=(cite("西湖区2021年政务公开工作要点", "西政办〔2021〕11号"),)),
        directive("温州市2022年食品安全工作要点", "温政办〔2022〕6号", "330300", "温州市人民政府办公室",
                  cites=(cite("浙江省人民政府关于加强水资源保护的实施意见", "浙政发〔2020〕5号", at=900),),
                  body_from=100, written="2022-05-20"),
        directive("嘉兴市2022年政务公开工作方案", "嘉政办发〔2022〕4号", "330400", "嘉兴市人民政府办公室",
                  cites=(cite("浙江省政务公开工作要点"),), written="2022-08-20"),
        directive("宁波市政府信息公开工作规范", "甬政办发〔2022〕9号", "330200", "宁波市人民政府办公厅",
                  written="2022-09-01", text=introduced,
                  cites=(cite("中华人民共和国政府信息公开条例", role="law", at=2),
                         cite("条例", role="law", at=introduced.rindex("《条例》")))),
        directive("绍兴市2022年政务公开工作要点", "绍政办发〔2022〕7号", "330600", "绍兴市人民政府办公室",
                  cites=(cite(None, DocNumber("现将国办发", 2022, 8), "implements"),), written="2022-06-20"),
    ]  # fmt: skip


def _jiangsu_and_fujian() -> list[Directive]:
    def district(code: str, name: str, number: str, *cites: object) -> Directive:
        return directive(f"{name}数字经济发展实施方案", number, code, f"{name}人民政府办公室", cites=cites,  # type: ignore[arg-type]
                         written="2022-09-09", path=f"{code}.txt", text=f"{name}{code}数字经济发展实施方案")  # fmt: skip

    return [
        directive("江苏省数字经济发展行动计划", "苏政办发〔2022〕11号", "320000", "江苏省人民政府办公厅",
                  written="2022-02-02", recipients=_CITIES_AND_COUNTIES),
        directive("江苏省冬春火灾防控工作方案", "苏政办发〔2022〕1号", "320000", "江苏省人民政府办公厅",
                  written="2022-01-02", recipients=_CITIES_AND_COUNTIES),
        directive("南京市数字经济发展行动计划", "宁政办发〔2022〕21号", "320100", "南京市人民政府办公厅",
                  cites=(cite(None, "苏政办发〔2022〕11号", "implements"),), written="2022-05-05",
                  recipients=("各区人民政府", "市府各委办局")),
        district("320106", "鼓楼区", "鼓政办发〔2022〕9号",
                 cite("市政府办公厅关于印发南京市数字经济发展行动计划的通知", "宁政办发〔2022〕21号")),
        district("320102", "玄武区", "玄政办发〔2022〕5号", cite("江苏省数字经济发展行动计划", "苏政办发〔2022〕1号")),
        district("320104", "秦淮区", "秦政办发〔2022〕6号", cite("江苏省数字经济发展行动计划", "苏政办发〔2022〕110号")),
        directive("建邺区2022年食品安全工作要点", "建政办发〔2022〕6号", "320105", "建邺区人民政府办公室",
                  cites=(cite("关于做好秋粮收购工作的通知", "苏政办发〔2022〕11号", "mentions"),), written="2022-09-30"),
        directive("数字经济发展专项资金实施方案", "鼓财〔2022〕3号", "320106", "鼓楼区财政局", organ="department",
                  cites=(cite(None, "鼓政办发〔2022〕9号"),), written="2022-11-11"),
        directive("关于数字经济试点的复函", "苏工信〔2023〕2号", "320000", "江苏省工业和信息化厅", organ="department",
                  cites=(cite(None, "鼓政办发〔2022〕9号", "mentions"),), written="2023-01-11"),
        directive("福建省数字经济发展行动计划", "闽政办〔2022〕14号", "350000", "福建省人民政府办公厅",
                  written="2022-03-03", recipients=_CITIES_AND_COUNTIES),
        directive("福州市数字经济发展行动计划", "榕政办〔2022〕30号", "350100", "福州市人民政府办公厅",
                  cites=(cite("福建省人民政府办公厅关于印发福建省数字经济发展行动计划的通知", "闽政办〔2022〕14号"),),
                  written="2022-06-06"),
        district("350102", "鼓楼区", "鼓政办发〔2022〕9号", cite("福州市数字经济发展行动计划")),
    ]  # fmt: skip


def _yunnan() -> list[Directive]:
    irrigation = "关于做好今冬明春农田水利建设的通知"
    return [
        directive(irrigation, "云政办发〔2020〕50号", "530000", "云南省人民政府办公厅", written="2020-11-01"),
        directive(irrigation, "云政办发〔2021〕60号", "530000", "云南省人民政府办公厅", written="2021-11-01"),
        directive("关于做好农田水利建设的实施方案", "昆政办发〔2021〕70号", "530100", "昆明市人民政府办公室",
                  cites=(cite("云南省人民政府办公厅" + irrigation, "云政办发〔2021〕60号"),), written="2021-11-20"),
        directive("大理州农田水利建设实施方案", "大政办发〔2021〕9号", "532900", "大理白族自治州人民政府办公室",
                  cites=(cite(irrigation, issuer="省政府办公厅"),), written="2021-12-01"),
        directive("玉溪市农田水利建设实施方案", "玉政办发〔2021〕8号", "530400", "玉溪市人民政府办公室",
                  cites=(cite(irrigation, "云政办发〔2019〕44号"),), written="2021-12-02"),
        directive("2022年全省教育工作要点", "云教发〔2022〕3号", "530000", "云南省教育厅", organ="department",
                  recipients=("各州、市教育体育局", "各高等学校"), written="2022-02-20"),
        directive("2022年昆明市教育工作要点", "昆教〔2022〕8号", "530100", "昆明市教育体育局", organ="department",
                  written="2022-03-20"),
        directive("昆明市2022年政务公开工作要点", "昆政办〔2022〕12号", "530100", "昆明市人民政府办公室",
                  recipients=("各县（市）区人民政府", "市政府各委办局"), written="2022-05-05"),
        directive("昆明市水务局2022年政务公开工作方案", "昆水〔2022〕4号", "530100", "昆明市水务局", organ="department",
                  written="2022-06-05"),
        directive("五华区2021年政务公开工作要点", "五政办〔2021〕3号", "530102", "五华区人民政府办公室", written="2021-06-05"),
        directive("官渡区2022年食品安全工作要点", "官政办〔2022〕3号", "530111", "官渡区人民政府办公室", written="2022-06-05",
                  cites=(cite("民法典", role="law"), cite("预算法", role="law"))),
    ]  # fmt: skip


def _sichuan() -> list[Directive]:
    def elderly(number: str | None, path: str, text: str) -> Directive:
        return directive("四川省养老服务提升行动方案", number, "510000", "四川省人民政府办公厅", written="2022-04-04",
                         path=path, text=text, id_=number or "四川省人民政府办公厅《四川省养老服务提升行动方案》2022-04-04",
                         year=2022)  # fmt: skip

    return [
        elderly("川政办发〔2022〕16号", "portal/a.txt", _ELDERLY + "（完）"),
        elderly("川政办发〔2022〕16号", "repost/b.txt", _ELDERLY),
        elderly(None, "repost/c.txt", _ELDERLY),
        directive("成都市养老服务提升行动方案", "成办发〔2022〕41号", "510100", "成都市人民政府办公厅",
                  cites=(cite(None, "川政办发〔2022〕16号", "implements"),), written="2022-07-07"),
        directive("锦江区养老服务提升实施方案", "锦府办〔2022〕20号", "510104", "锦江区人民政府办公室",
                  cites=(cite("成都市养老服务提升行动方案"), cite("中华人民共和国预算法", role="law")), written="2022-08-08"),
        directive("2022年全省平安建设工作要点", "川委办〔2022〕3号", "510000", "中共四川省委办公厅", organ="party",
                  written="2022-02-02"),
        directive("2022年成都市平安建设工作要点", "成委办〔2022〕8号", "510100", "中共成都市委办公厅", organ="party",
                  written="2022-03-02"),
        directive("2022年成都市平安建设工作要点", "成办函〔2022〕9号", "510100", "成都市人民政府办公厅", written="2022-03-05"),
        directive("四川省乡村振兴实施方案", "川委办发〔2021〕5号", "510000", "中共四川省委办公厅、四川省人民政府办公厅",
                  organ="party", written="2021-03-03"),
        directive("成都市乡村振兴实施方案", "成府发〔2021〕10号", "510100", "成都市人民政府", organ="government",
                  written="2021-05-05"),
    ]  # fmt: skip


def _elsewhere() -> list[Directive]:
    business = "广东省人民政府办公厅关于印发广东省营商环境优化方案的通知"
    return [
        directive("山东省高标准农田管护办法", "鲁农〔2020〕1号", "370000", "山东省农业农村厅", organ="department",
                  cites=(cite(None, "济农〔2020〕2号"),), written="2020-05-05"),
        directive("济南市高标准农田管护办法", "济农〔2020〕2号", "370100", "济南市农业农村局", organ="department",
                  cites=(cite("山东省高标准农田管护办法", "鲁农〔2020〕1号"),), written="2020-05-05"),
        directive("山东省人民政府办公厅关于加强校车安全管理的意见", "鲁政办发〔2020〕9号", "370000", "山东省人民政府办公厅",
                  written="2020-06-06"),
        directive("青岛市人民政府办公厅转发《山东省人民政府办公厅关于加强校车安全管理的意见》的通知", "青政办字〔2020〕7号",
                  "370200", "青岛市人民政府办公厅", written="2020-07-07",
                  cites=(cite("山东省人民政府办公厅关于加强校车安全管理的意见", role="forwards"),)),
        directive("青海省牦牛产业发展方案", "青政办发〔2021〕5号", "630000", "青海省人民政府办公厅", written="2021-02-01"),
        directive("西宁市牦牛产业发展方案", "宁政办〔2021〕3号", "630100", "西宁市人民政府办公室", written="2021-04-01",
                  cites=(cite(None, "青政办发〔2021〕5号"),)),
        directive("青岛市海洋牧场发展方案", "青海发〔2021〕3号", "370200", "青岛市海洋发展局", organ="department",
                  written="2021-06-01", cites=(cite(None, "青政办发〔2021〕5号"),)),
        directive("深圳市营商环境优化实施方案", "深府办〔2021〕2号", "440300", "深圳市人民政府办公厅", written="2021-02-02",
                  cites=(cite(business, "粤府办〔2020〕6号"),)),
        directive("广州市营商环境优化实施方案", "穗府办〔2021〕3号", "440100", "广州市人民政府办公厅", written="2021-02-03",
                  cites=(cite("廣東省營商環境優化方案", issuer="省政府办公厅"),)),
        directive("佛山市营商环境优化实施方案", "佛府办〔2021〕4号", "440600", "佛山市人民政府办公室", written="2021-02-04",
                  cites=(cite(None, DocNumber("粤府办", 2020, 6)),)),
    ]  # fmt: skip


def corpus() -> list[Directive]:
    return [*_central(), *_zhejiang(), *_jiangsu_and_fujian(), *_yunnan(), *_sichuan(), *_elsewhere()]


def table(name: str) -> list[dict[str, str]]:
    with (_HERE / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle, delimiter="\t"))
