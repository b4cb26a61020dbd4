export const id = 745;
export const ids = [745];
export const modules = {

/***/ 5745:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   joinBaselines: () => (/* binding */ joinBaselines)
/* harmony export */ });
/* harmony import */ var _memory_baseline_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5968);
/* harmony import */ var _memory_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7617);
/* harmony import */ var _memory_keep_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5070);



function joinBaselines(path, files, roots) {
    if (files.length === 0)
        return [];
    const before = (0,_memory_keep_js__WEBPACK_IMPORTED_MODULE_2__/* .loadBaseline */ .oU)(path, roots);
    if (before.warning !== null)
        return [before.warning];
    const told = before.damage === null ? [] : [before.damage];
    const jobs = function* () {
        for (const file of files) {
            const { baseline, damage, warning } = (0,_memory_keep_js__WEBPACK_IMPORTED_MODULE_2__/* .loadBaseline */ .oU)(file, roots);
            const wrong = warning ?? damage;
            if (wrong !== null)
                told.push(`${file}: ${wrong}`);
            yield baseline;
        }
    };
    const lists = (0,_memory_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .listsOfJobs */ .fG)(before.baseline, jobs());
    const failed = (0,_memory_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeWhole */ .f8)(path, (0,_memory_baseline_js__WEBPACK_IMPORTED_MODULE_0__/* .baselinePieces */ .hW)(before.baseline, lists), roots, { lasting: true });
    return failed === null ? told : [...told, failed];
}


/***/ })

};
