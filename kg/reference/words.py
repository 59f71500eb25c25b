"""The Chinese words of statuses and relations (对照用语): one word each, wherever a person reads them."""

from __future__ import annotations

from kg.model import Relation, Status

STATUSES: dict[Status, str] = {
    Status.COVERED: "已对应",
    Status.PARTIAL: "部分对应",
    Status.MISSING: "未见对应",
    Status.EXEMPT: "不适用",
    Status.UNKNOWN: "无法核对",
}
RELATIONS: dict[Relation, str] = {
    Relation.EQUAL: "原文一致",
    Relation.EQUIVALENT: "等同落实",
    Relation.SUPERSET_OF: "涵盖",
    Relation.SUBSET_OF: "部分落实",
    Relation.INTERSECTS: "交叉",
    Relation.CONTRARY: "冲突",
}
RELATION_NOTES: dict[Relation, str] = {
    Relation.EQUAL: "下级照录上级原文",
    Relation.EQUIVALENT: "事项一致，未见要求降低",
    Relation.SUPERSET_OF: "下级条目含有该项要求，并有其他内容",
    Relation.SUBSET_OF: "下级条目只及其中一部分",
    Relation.INTERSECTS: "措辞各有侧重，仅凭字面看不出谁包含谁，是否落实以结论和原文为准",
    Relation.CONTRARY: "与上级要求相反",
}
